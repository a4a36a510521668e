// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QComboBox>

namespace workbench {

class Theme;

/// A list of sockets, "20 TCP 10.92.1.1:57484 → 10.92.1.2:7001": opened it is as wide as its longest entry;
/// in the closed box hosts give way before ports, by which connections differ. GUI thread.
class SocketCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit SocketCombo(const Theme& theme, QWidget* parent = nullptr);

    /// The text with hosts cut so far that it takes at most `width` pixels: "…1.1:57484 → …1.2:7001". Where
    /// that is not enough its end goes.
    static QString fitted(const QString& text, const QFontMetrics& metrics, int width);

    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace workbench
