// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/TrafficSearch.h"
#include "widgets/fields/TrafficTable.h"

#include <QPointer>
#include <QTimer>
#include <QVariantMap>
#include <QWidget>

#include <functional>

class QAbstractButton;
class QAction;
class QBoxLayout;
class QFileDialog;
class QLabel;
class QStackedLayout;
class QToolButton;

namespace workbench {

class EmptyState;
class FindBar;
class FoldingButton;
class LiveLabel;
class MessageLine;
class ProgressStrip;
class SegmentedControl;
class TrafficReading;
class TrafficSaver;
class TrafficSplitter;
enum class TrafficContent;

/// A TrafficModel with its title, the choice of Text, Hex or Both, how its bytes are split and read, find
/// (Ctrl+F, F3) and saving to a file. The model is not owned and may be exchanged at any time.
class TrafficView : public QWidget
{
    Q_OBJECT
public:
    ~TrafficView() override;

    void setModel(TrafficModel* model);
    TrafficModel* model() const { return m_model; }
    /// What the table shows: the model, or its bytes split into messages.
    TrafficModel* shown() const { return m_table->trafficModel(); }
    /// Stands behind the title: who is spoken with, in the fixed font, or other words.
    void setSubtitle(const QString& text, bool fixedFont = true);
    /// What the empty area says: a title and what to do.
    void setEmptyTexts(const QString& title, const QString& body);
    TrafficForm form() const { return m_table->form(); }
    void setForm(TrafficForm form);
    TrafficTable* table() const { return m_table; }
    /// A button of the tab's own in the head, made small; the view becomes its parent.
    void addTool(QAbstractButton& button);

    /// Text is read so unless an encoding is chosen here.
    void setPayloadEncoding(Encoding encoding);
    /// How bytes are shown, split and read: plain values only.
    QVariantMap saveState() const;
    void restoreState(const QVariantMap& state);

    /// A line of the tab's own below the head; the view becomes its parent.
    void addLine(QWidget& line);
    /// An entry of the tab's own in the menu that saves.
    void addSaveAction(QAction& action);

    /// Compares what was sent with what was received, in a window of its own.
    void openComparison();

    /// Opens the find bar.
    void openFind();
    /// Writes what is there now in the background; the words of the answer are emitted, and shown where it is
    /// not all well.
    void save(TrafficContent content, const QString& path);

Q_SIGNALS:
    void statusMessage(const QString& text);
    void callRequested(quint64 call);

protected:
    /// `title` and `segmentNames` (accessible names, unique within a tab) come from the class below, in the
    /// window's language.
    struct Words {
        QString title;
        QString text;
        QString hex;
        QString both;
        QString reading;
        QString compare;
        QString find;
        QString save;
    };
    /// `isStream`: its bytes can be split into messages.
    TrafficView(const Theme& theme, bool isStream, std::function<Words()> words, QWidget* parent);

    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHeader(QLayout& column);
    void connectParts();
    void read();
    void nameReading();
    void showReading(bool on);
    void foldHeader();
    void retranslate();
    void applyTheme();
    void showWhatIsThere();
    void find(const QString& typed, int step);
    void search();
    void endSearch();
    void askWhere(TrafficContent content);
    void connectSaver();
    void tellSaved(const QString& path);
    void showProblem(const QString& words);

    const Theme& m_theme;
    std::function<Words()> m_words;
    QBoxLayout* m_headerRow = nullptr;
    QLabel* m_title;
    LiveLabel* m_subtitle;
    bool m_subtitleFixed = true;
    SegmentedControl* m_forms;
    FoldingButton* m_readingButton;
    QToolButton* m_compare; ///< of streams alone
    QToolButton* m_find;
    QToolButton* m_save;
    FindBar* m_findBar;
    TrafficReading* m_reading;
    TrafficSplitter* m_splitter;
    QPointer<TrafficModel> m_model;
    TrafficSearch m_search;
    TrafficSaver* m_saver;
    ProgressStrip* m_progress; ///< of saving
    bool m_findsAgain = false; ///< once all rows are cut
    int m_findStep = 1;
    QTimer m_searchTimer;
    MessageLine* m_message;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    TrafficTable* m_table;
};

} // namespace workbench
