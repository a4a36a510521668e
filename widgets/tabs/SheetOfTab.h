// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QObject>

class QAbstractButton;
class QStackedWidget;

namespace workbench {

class FoldingButton;
class ListSheet;
class Tab;
class Theme;

/// A sheet of a tab that a button lays over what was sent and received. GUI thread; a child of the tab.
class SheetOfTab : public QObject
{
    Q_OBJECT
public:
    /// What stands where the covered widget stood.
    QWidget* area() const;
    QAbstractButton* button() const;
    bool isOpen() const;
    void open();
    /// The sheet's own, for F6.
    QWidget* pane() const;

protected:
    /// The button's object name and icon. `theme` must outlive the tab.
    SheetOfTab(Tab& tab, const Theme& theme, const QString& name, QStringView icon);

    /// For the constructor: `sheet` comes over `covered`; both move into area().
    void cover(QWidget& covered, ListSheet& sheet);
    void setButtonTexts(const QString& text, const QString& name, const QString& tip);

private:
    void show(bool open);
    void takeRoom();
    void giveRoomBack();

    QStackedWidget* m_area;
    ListSheet* m_sheet = nullptr;
    FoldingButton* m_button;
    const Theme& m_theme;
    QList<int> m_before; ///< sizes of the splitter around area(), of before it took more
    QList<int> m_taken;  ///< and those that it had then
};

} // namespace workbench
