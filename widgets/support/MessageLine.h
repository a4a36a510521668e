// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/Theme.h"

#include <QString>
#include <QWidget>

namespace workbench {

/// One line with an icon before it: who can reach a socket, or why an input was refused.
/// Too long a text is cut at the right and whole in the tip.
class MessageLine : public QWidget
{
    Q_OBJECT
public:
    explicit MessageLine(const Theme& theme, QWidget* parent = nullptr);

    /// `icon` of Icons and text in `color`.
    void setMessage(QStringView icon, ThemeColor color, const QString& text);
    /// The disc with a cross and the text, in the colour of failures.
    void setRefusal(const QString& text) { setMessage(u"m-fail", ThemeColor::Fail, text); }
    void clear() { setMessage({}, ThemeColor::Text, {}); }

    QString text() const { return m_text; }
    ThemeColor color() const { return m_color; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateTip();
    int textLeft() const;

    const Theme& m_theme;
    QString m_icon;
    QString m_text;
    ThemeColor m_color = ThemeColor::Text;
};

} // namespace workbench
