// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTreeView>

namespace workbench {

class ImportModel;
class Theme;

/// The tree of what was found: Space takes or leaves the chosen rows. Where it is narrow the kind folds
/// away, then the details.
class ImportTree : public QTreeView
{
    Q_OBJECT
public:
    /// `model` must outlive the view.
    ImportTree(ImportModel& model, const Theme& theme, QWidget* parent = nullptr);

    /// Opens the files, and the stream of a capture that is alone.
    void openFirst();
    /// Hides the items and streams whose columns do not hold all of these words, and the files without any
    /// others; of a file whose name holds them all is shown. Whether something is.
    bool showOnly(const QString& words);

    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles = {}) override;

Q_SIGNALS:
    void currentRowChanged(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void applyTheme();
    void layOut();
    QString wordsOf(const QModelIndex& row) const;

    ImportModel& m_model;
    const Theme& m_theme;
};

} // namespace workbench
