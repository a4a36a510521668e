// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Encoding.h"
#include "core/payload/Framing.h"

#include <QVariantMap>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QToolButton;

namespace workbench {

class FramingFields;
class Theme;

/// How a view reads bytes: what a message of a stream is, and in which encoding its text is. The bytes stay
/// as they are. Esc closes it.
class TrafficReading : public QWidget
{
    Q_OBJECT
public:
    /// `isStream`: there is something to split; datagrams are messages already.
    TrafficReading(const Theme& theme, bool isStream, QWidget* parent = nullptr);

    const Framing& framing() const;
    /// Empty: as the payload beside it.
    std::optional<Encoding> chosenEncoding() const;
    /// The chosen one, else that of the payload.
    Encoding encoding() const { return chosenEncoding().value_or(m_payloadEncoding); }
    void setPayloadEncoding(Encoding encoding);
    /// "By line": what a button says that shows this.
    QString shortText() const;

    /// Shows it and puts the keyboard there.
    void open();

    QVariantMap save() const;
    /// Unknown and missing keys change nothing.
    void restore(const QVariantMap& state);

Q_SIGNALS:
    void changed();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    FramingFields* m_framing = nullptr; ///< null: nothing to split
    QLabel* m_encodingLabel;
    QComboBox* m_encoding;
    QToolButton* m_close;
    Encoding m_payloadEncoding = Encoding::Utf8;
};

} // namespace workbench
