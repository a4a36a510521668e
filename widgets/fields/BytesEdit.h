// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Payload.h"

#include <QWidget>

#include <memory>

class QBoxLayout;
class QComboBox;
class QLabel;
class QToolButton;

namespace workbench {

class InsertMenu;
class MessageLine;
class ModeHistory;
class PayloadField;
class SegmentedControl;
class Theme;

/// Bytes as somebody types them, in text, escapes or hex, for use in a form: what a rule looks for or
/// answers. What cannot be read stays in the field, marked, and is explained below it.
class BytesEdit : public QWidget
{
    Q_OBJECT
public:
    enum class Offer {
        Plain, ///< one row: modes and field
        Whole, ///< encoding, ending and the menu of variables as well; Enter starts a line
    };

    BytesEdit(const Theme& theme, Offer offer, const QString& objectName, QWidget* parent = nullptr);
    ~BytesEdit() override;

    /// What is typed here, in words: accessible names are made of it.
    void setName(const QString& name);
    /// The menu of variables; null where it offers bytes alone.
    InsertMenu* insertMenu() const { return m_insert; }

    Payload payload() const;
    /// Makes no edited().
    void setPayload(const Payload& payload);
    /// Why it cannot be read; empty where it can.
    QString problem() const;
    PayloadField* field() const { return m_field; }

Q_SIGNALS:
    /// By hand.
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildPlain(QBoxLayout& column);
    void buildWhole(QBoxLayout& column);
    void connectParts();
    void retranslate();
    void switchMode(PayloadMode mode);
    void showMode(PayloadMode mode);
    void textChanged();
    void check();
    void tell();

    const Offer m_offer;
    QString m_name;
    SegmentedControl* m_modes;
    QComboBox* m_encoding;
    QLabel* m_endLabel;
    QComboBox* m_ending;
    QToolButton* m_insertButton;
    InsertMenu* m_insert;
    PayloadField* m_field;
    MessageLine* m_message;
    std::unique_ptr<ModeHistory> m_history;
    PayloadMode m_mode = PayloadMode::Text;
    bool m_filling = false;
};

} // namespace workbench
