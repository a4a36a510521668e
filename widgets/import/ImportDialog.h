// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/import/ImportedFile.h"

#include <QDialog>
#include <QPersistentModelIndex>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace workbench {

class EmptyState;
class ImportLoader;
class ImportModel;
class ImportPreview;
class ImportTree;
class LibraryModel;
class MessageLine;
class ProgressStrip;
class Splitter;
class Theme;

/// Files on their way into the library: reads them, shows what was found and what could not be taken, and
/// lets the user choose. It changes nothing itself: accepted() tells that items() are wanted in folder().
/// Deletes itself when it is closed. GUI thread.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    /// Larger libraries would make every save slow.
    static constexpr qint64 kMostBytes = qint64{64} << 20U;
    /// More at once, of all files together, are not imported.
    static constexpr int kMostThings = static_cast<int>(kMostImported);

    /// Both must outlive it; of the library only its folders are looked at.
    ImportDialog(const LibraryModel& library, const Theme& theme, QWidget* parent);

    /// Begins to read, once.
    void read(std::vector<ImportSource> sources);
    bool isReading() const;
    ImportModel& model() const { return *m_model; }
    ImportTree& tree() const { return *m_tree; }

    /// What is chosen, as it is to stand in folder().
    std::vector<LibraryItem> items() const;
    /// Of the library; invalid: not in a folder.
    QModelIndex folder() const;

    void done(int result) override;

Q_SIGNALS:
    /// All is read and shown.
    void shown();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildReport(QLayout& column);
    void buildFoot(QLayout& column);
    void connectParts();
    void showFiles();
    void showReport();
    void search();
    void refresh();
    QString chosenText() const;
    void fillFolders();
    void fillWays();
    void chooseWay();
    void tellState();
    QString whyNothing() const;
    void retranslate();

    const LibraryModel& m_library;
    const Theme& m_theme;
    ImportLoader* m_loader;
    ImportModel* m_model;
    MessageLine* m_state;
    ProgressStrip* m_progress;
    Splitter* m_sides;
    Splitter* m_whole;
    QLineEdit* m_find;
    ImportTree* m_tree;
    EmptyState* m_notFound;
    QStackedWidget* m_found; ///< the tree, or that nothing in it is found
    ImportPreview* m_preview;
    QWidget* m_reportPart;
    QLabel* m_reportTitle;
    QPushButton* m_copy;
    QPlainTextEdit* m_report;
    QLabel* m_wayLabel;
    QComboBox* m_way;
    QLabel* m_intoLabel;
    QComboBox* m_into;
    QLabel* m_chosen;
    QPushButton* m_import;
    QPushButton* m_cancel;
    std::vector<QPersistentModelIndex> m_folders; ///< of the entries of m_into that are folders
    QString m_names;                              ///< of the files
    bool m_isShown = false;
};

} // namespace workbench
