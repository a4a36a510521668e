// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Framing.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;

namespace workbench {

class MessageLine;
class NumberSpin;
class Theme;

/// Says what a message of a stream is. What cannot be is refused below the fields, and the framing stays as
/// it was.
class FramingFields : public QWidget
{
    Q_OBJECT
public:
    /// What is said of a framing: "A message is: a line", or "Split by: line" on one row where it fits.
    enum class Wording { Message, Split };

    explicit FramingFields(const Theme& theme, QWidget* parent = nullptr)
        : FramingFields(theme, Wording::Message, parent)
    {
    }
    FramingFields(const Theme& theme, Wording wording, QWidget* parent);

    const Framing& framing() const { return m_framing; }
    /// Makes no edited().
    void setFraming(const Framing& framing);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildPrefix();
    void connectParts();
    void retranslate();
    void nameKinds();
    FramingKind kind() const;
    void showKind();
    void read();
    QString readInto(Framing& framing) const;
    void frame(QWidget* refused);

    const Theme& m_theme;
    const Wording m_wording;
    Framing m_framing;
    bool m_filling = false;
    QLabel* m_label;
    QComboBox* m_kind;
    QWidget* m_rest;
    std::array<QWidget*, 5> m_rests{}; ///< of each FramingKind; null: it needs no more
    QLineEdit* m_delimiter;
    NumberSpin* m_size;
    NumberSpin* m_offset;
    NumberSpin* m_width;
    QComboBox* m_order;
    NumberSpin* m_plus;
    QLabel* m_sizeUnit;
    QLabel* m_offsetLabel;
    QLabel* m_widthLabel;
    QLabel* m_plusLabel;
    MessageLine* m_refusal;
};

} // namespace workbench
