// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace workbench {

class Theme;

/// "10 TCP 127.0.0.1:8080 → 127.0.0.1:49702   TCP Server": which socket it is, in one line.
class SocketHeading : public QWidget
{
    Q_OBJECT
public:
    explicit SocketHeading(const Theme& theme, QWidget* parent = nullptr);

    void setTexts(const QString& name, const QString& type, const QString& ends, const QString& who);
    QString name() const { return m_name; }
    QString type() const { return m_type; }
    QString ends() const { return m_ends; }
    QString who() const { return m_who; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_name;
    QString m_type;
    QString m_ends;
    QString m_who;
};

} // namespace workbench
