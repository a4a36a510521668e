// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <array>
#include <vector>

class QFrame;
class QToolButton;

namespace workbench {

class CallDirectory;
class CallLogActions;
class FilterEdit;
class FilterMenu;
class SavedFilters;
class Theme;

/// The log's tools for its dock's title bar: filter, Failures, Show | Follow, Pause, Clear, Save. What the
/// actions do not offer has no tool. Where room is short texts become icons, those at the right end first.
class CallLogTools : public QWidget
{
    Q_OBJECT
public:
    /// All references must outlive it.
    CallLogTools(CallLogActions& actions, const CallDirectory& directory, SavedFilters& filters,
                 const Theme& theme, QWidget* parent = nullptr);

    FilterEdit* filterField() const { return m_filter; }
    FilterMenu* filterMenu() const { return m_filterMenu; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user is through with the filter field and wants to go on among the rows.
    void leftFilter();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// How many of the groups are icons only.
    static constexpr std::size_t kLevels = 3;

    void addLive(QAction* action, const char* name);
    /// Those that become icons first.
    std::vector<QToolButton*> rightEnd() const;
    void retranslate();
    void measure();
    void setLevel(std::size_t level);
    void fold();
    void openFilterMenu();
    void nameFilter();

    SavedFilters& m_saved;
    const Theme& m_theme;
    FilterEdit* m_filter;
    FilterMenu* m_filterMenu;
    QAction* m_openFilterMenu; ///< in the field, at its right end
    QFrame* m_line;
    QToolButton* m_failures;
    QToolButton* m_show;
    QToolButton* m_save;
    std::vector<QToolButton*> m_live;    ///< Follow, Pause, Clear; none for a file
    std::array<int, kLevels> m_widths{}; ///< of the buttons alone
    int m_height = 24;
};

} // namespace workbench
