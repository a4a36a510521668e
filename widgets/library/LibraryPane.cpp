// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/library/LibraryPane.h"

#include "widgets/library/LibraryFilter.h"
#include "widgets/library/LibraryModel.h"
#include "widgets/library/LibraryTree.h"
#include "widgets/library/LibraryWords.h"
#include "widgets/library/StarterCollection.h"
#include "widgets/support/DockTitleBar.h"
#include "widgets/support/DroppedFiles.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Keys.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QDropEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>

#include <utility>

namespace workbench {

LibraryPane::LibraryPane(LibraryModel& model, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_model(model), m_theme(theme), m_filter(new LibraryFilter(model, this)),
      m_search(new QLineEdit(this)), m_tree(new LibraryTree(*m_filter, theme, this)),
      m_none(new EmptyState(theme, this)), m_notFound(new EmptyState(theme, this)),
      m_starterButton(new QPushButton(this)), m_importButton(new QPushButton(this)),
      m_stack(new QStackedLayout), m_foot(new QWidget(this)), m_about(new QLabel(m_foot)),
      m_note(new QLineEdit(m_foot)), m_sendButton(new QPushButton(m_foot)),
      m_useButton(new QPushButton(m_foot)), m_targetButton(new QPushButton(m_foot)),
      m_send(command("librarySend", u"send", &LibraryPane::send)),
      m_use(command("libraryUse", {}, &LibraryPane::useChosen)),
      m_useTarget(command("libraryUseTarget", {}, &LibraryPane::useWithTarget)),
      m_rename(command("libraryRename", {}, &LibraryPane::rename)),
      m_editNote(command("libraryEditNote", {}, &LibraryPane::editNote)),
      m_up(command("libraryUp", u"up", &LibraryPane::moveUp)),
      m_down(command("libraryDown", u"down", &LibraryPane::moveDown)),
      m_remove(command("libraryRemove", u"close", &LibraryPane::remove)),
      m_undo(command("libraryUndo", u"undo", &LibraryPane::undo)),
      m_folder(command("libraryFolder", u"plus", &LibraryPane::addFolder)),
      m_save(command("librarySave", u"save", &LibraryPane::saveRequested)),
      m_starter(command("libraryStarter", {}, &LibraryPane::addStarterCollection)),
      m_import(command("libraryImport", u"open", &LibraryPane::importFiles)),
      m_paste(command("libraryPaste", {}, &LibraryPane::pasteRequested))
{
    m_search->setObjectName(QStringLiteral("librarySearch"));
    m_tree->setObjectName(QStringLiteral("libraryTree"));
    m_none->setObjectName(QStringLiteral("libraryNone"));
    m_notFound->setObjectName(QStringLiteral("libraryNotFound"));
    m_starterButton->setObjectName(QStringLiteral("libraryStarterButton"));
    m_importButton->setObjectName(QStringLiteral("libraryImportButton"));
    m_about->setObjectName(QStringLiteral("libraryAbout"));
    m_note->setObjectName(QStringLiteral("libraryNote"));
    m_sendButton->setObjectName(QStringLiteral("librarySendButton"));
    m_useButton->setObjectName(QStringLiteral("libraryUseButton"));
    m_targetButton->setObjectName(QStringLiteral("libraryTargetButton"));
    build();
    buildActions();
    connectParts();
    retranslate();
    applyTheme();
    refresh();
}

void LibraryPane::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &LibraryPane::search);
    connect(m_starterButton, &QAbstractButton::clicked, m_starter, &QAction::trigger);
    connect(m_importButton, &QAbstractButton::clicked, m_import, &QAction::trigger);
    connect(m_sendButton, &QAbstractButton::clicked, m_send, &QAction::trigger);
    connect(m_useButton, &QAbstractButton::clicked, m_use, &QAction::trigger);
    connect(m_targetButton, &QAbstractButton::clicked, m_useTarget, &QAction::trigger);
    connect(m_tree, &LibraryTree::selectionEdited, this, &LibraryPane::showChosen);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &LibraryPane::openMenu);
    connect(m_tree, &LibraryTree::commanded, this, [this](LibraryTree::Command command) {
        using Command = LibraryTree::Command;
        QAction* action = command == Command::Use      ? m_use
                          : command == Command::Rename ? m_rename
                          : command == Command::Remove ? m_remove
                          : command == Command::Undo   ? m_undo
                          : command == Command::MoveUp ? m_up
                                                       : m_down;
        action->trigger();
    });
    connect(&m_model, &LibraryModel::changed, this, &LibraryPane::refresh);
    connect(&m_theme, &Theme::changed, this, &LibraryPane::applyTheme);
}

// ---- what is done with what is chosen

void LibraryPane::use(bool withTarget)
{
    const QModelIndex index = m_tree->chosenOne();
    if (!index.isValid())
        return;
    if (m_model.isFolder(index)) {
        const QModelIndex shown = m_filter->mapFromSource(index);
        m_tree->setExpanded(shown, !m_tree->isExpanded(shown));
        return;
    }
    Q_EMIT useRequested(m_model.item(index), withTarget);
}

void LibraryPane::send()
{
    const QModelIndex index = m_tree->chosenOne();
    if (index.isValid() && m_model.payload(index) != nullptr)
        Q_EMIT sendRequested(m_model.item(index));
}

void LibraryPane::sendKey(int key)
{
    const QModelIndex index = m_model.payloadOfKey(key);
    if (index.isValid())
        Q_EMIT sendRequested(m_model.item(index));
    else
        Q_EMIT statusMessage(tr("There is no saved payload %1.").arg(QLocale().toString(key)));
}

QModelIndex LibraryPane::place() const
{
    const QModelIndex index = m_tree->chosenOne();
    return !index.isValid() || m_model.isFolder(index) ? index : index.parent();
}

/// What is new would not be seen among what was looked for.
QString LibraryPane::toldPlace(const QString& text, bool wasSearched)
{
    return wasSearched ? text + QLatin1Char(' ') + tr("The search was cleared, so that it is seen.") : text;
}

QString LibraryPane::saveNew(const LibraryItem::Content& content, const QString& name)
{
    const bool wasSearched = m_filter->isOn();
    m_search->clear();
    const QModelIndex added = m_model.add({name.toStdString(), {}, content}, place());
    m_tree->setFocus(Qt::OtherFocusReason);
    m_tree->rename(added);
    const QModelIndex in = added.parent();
    return toldPlace(in.isValid()
                         ? tr("Saved in the folder %1 of the library.").arg(in.data(Qt::EditRole).toString())
                         : tr("Saved in the library, in no folder."),
                     wasSearched);
}

void LibraryPane::addFolder()
{
    const bool wasSearched = m_filter->isOn();
    m_search->clear();
    const QModelIndex inside = place();
    const QModelIndex added = m_model.add({tr("New folder").toStdString(), {}, LibraryFolder{}}, inside);
    m_tree->setFocus(Qt::OtherFocusReason);
    m_tree->rename(added);
    const QModelIndex in = added.parent();
    Q_EMIT statusMessage(toldPlace(
        in.isValid() ? tr("The new folder stands in the folder %1.").arg(in.data(Qt::EditRole).toString())
                     : tr("The new folder stands in no other one."),
        wasSearched));
}

void LibraryPane::addStarterCollection()
{
    m_search->clear();
    LibraryFolder folder{starterCollection(locale().name())};
    const auto count = static_cast<int>(folder.items.size());
    const QModelIndex added = m_model.add({tr("Starter collection").toStdString(), {}, std::move(folder)});
    m_tree->expand(m_filter->mapFromSource(added));
    m_tree->choose(added);
    m_tree->setFocus(Qt::OtherFocusReason);
    Q_EMIT statusMessage(tr("%Ln payload(s) were added to the library.", nullptr, count));
}

void LibraryPane::addImported(const std::vector<LibraryItem>& items, const QModelIndex& folder)
{
    m_search->clear();
    const QModelIndexList added = m_model.addAll(items, folder);
    if (added.size() == 1)
        m_tree->expand(m_filter->mapFromSource(added.first()));
    m_tree->chooseAll(added);
    m_tree->setFocus(Qt::OtherFocusReason);
}

void LibraryPane::rename()
{
    if (const QModelIndex index = m_tree->chosenOne(); index.isValid())
        m_tree->rename(index);
}

void LibraryPane::editNote()
{
    const QModelIndex index = m_tree->chosenOne();
    if (!index.isValid())
        return;
    m_note->setText(m_model.note(index));
    m_note->show();
    m_note->setFocus(Qt::OtherFocusReason);
    m_note->selectAll();
}

void LibraryPane::endNote(bool keep)
{
    if (m_note->isHidden())
        return;
    const bool hadFocus = m_note->hasFocus();
    m_note->hide();
    if (keep)
        m_model.setNote(m_tree->chosenOne(), m_note->text().trimmed());
    if (hadFocus)
        m_tree->setFocus(Qt::OtherFocusReason);
}

void LibraryPane::moveBy(int rows)
{
    const QModelIndex index = m_tree->chosenOne();
    if (!m_filter->isOn() && index.isValid() && m_model.move(index, rows))
        m_tree->scrollTo(m_tree->currentIndex());
}

void LibraryPane::remove()
{
    const QModelIndexList chosen = m_tree->chosen();
    if (chosen.isEmpty())
        return;
    m_model.remove(chosen);
    Q_EMIT statusMessage(tr("%Ln thing(s) were removed from the library; Undo brings them back.", nullptr,
                            static_cast<int>(chosen.size())));
}

void LibraryPane::undo()
{
    if (!m_model.canUndo())
        return;
    const bool isImport = m_model.undoesAdding();
    const int before = things();
    const QModelIndexList back = m_model.undo();
    if (!back.isEmpty())
        m_tree->choose(back.first());
    Q_EMIT statusMessage(isImport
                             ? tr("The import is undone: %Ln thing(s) were taken out of the library.",
                                  nullptr, before - things())
                             : tr("%Ln thing(s) were brought back.", nullptr, static_cast<int>(back.size())));
}

// ---- what is shown

void LibraryPane::search(const QString& words)
{
    m_filter->setWords(words);
    m_tree->setDragEnabled(!m_filter->isOn()); // rows between those that are hidden have no clear place
    if (m_filter->isOn())
        m_tree->expandAll();
    refresh();
}

void LibraryPane::openMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("libraryMenu"));
    if (!m_tree->chosen().isEmpty()) {
        menu->addActions({m_send, m_use, m_useTarget});
        menu->addSeparator();
        menu->addActions({m_rename, m_editNote, m_up, m_down, m_remove});
        menu->addSeparator();
    }
    menu->addActions({m_save, m_folder, m_starter, m_import, m_paste});
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void LibraryPane::refresh()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty                     ? static_cast<QWidget*>(m_none)
                              : m_filter->rowCount() == 0 ? static_cast<QWidget*>(m_notFound)
                                                          : static_cast<QWidget*>(m_tree));
    m_search->setEnabled(!isEmpty);
    m_undo->setEnabled(m_model.canUndo());
    nameUndo();
    showChosen();
}

void LibraryPane::showChosen()
{
    endNote(false);
    const QModelIndexList chosen = m_tree->chosen();
    const QModelIndex one = chosen.size() == 1 ? chosen.first() : QModelIndex();
    const SavedPayload* saved = one.isValid() ? m_model.payload(one) : nullptr;
    const bool canUse = one.isValid() && !m_model.isFolder(one);
    const bool moves = one.isValid() && !m_filter->isOn();
    m_send->setEnabled(saved != nullptr);
    m_use->setEnabled(one.isValid());
    m_useTarget->setEnabled(saved != nullptr && saved->target);
    m_rename->setEnabled(one.isValid());
    m_editNote->setEnabled(one.isValid());
    m_up->setEnabled(moves && one.row() > 0);
    m_down->setEnabled(moves && one.row() + 1 < m_model.rowCount(one.parent()));
    m_remove->setEnabled(!chosen.isEmpty());
    m_sendButton->setEnabled(m_send->isEnabled());
    m_useButton->setEnabled(canUse);
    m_targetButton->setEnabled(m_useTarget->isEnabled());
    m_foot->setVisible(m_model.rowCount() > 0);
    const QString about =
        one.isValid() ? LibraryWords::about(m_model.note(one), m_model.item(one).content) : QString();
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
}

/// Without folders.
int LibraryPane::things() const
{
    int all = 0;
    const auto count = [&](auto& again, const QModelIndex& parent) -> void {
        for (int row = 0; row < m_model.rowCount(parent); ++row) {
            const QModelIndex index = m_model.index(row, LibraryModel::Name, parent);
            if (m_model.isFolder(index))
                again(again, index);
            else
                ++all;
        }
    };
    count(count, {});
    return all;
}

QString LibraryPane::countsText() const
{
    const int all = things();
    return all == 0 ? QString() : QLocale().toString(all); // words would not fit
}

void LibraryPane::fillTitleBar(DockTitleBar& bar)
{
    for (QToolButton* tool : std::as_const(m_tools)) {
        tool->show();
        bar.addTool(tool);
    }
    bar.addToolSeparator();
    const auto update = [this, &bar] { bar.setCounts(countsText()); };
    connect(&m_model, &LibraryModel::changed, &bar, update);
    update();
}

// ---- files that are dropped on it

void LibraryPane::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void LibraryPane::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    Q_EMIT importRequested(localFiles(*event->mimeData()));
}

bool LibraryPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_note && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (isEnter(key) || key == Qt::Key_Escape) {
            endNote(isEnter(key));
            return true;
        }
    }
    if (watched == m_note && event->type() == QEvent::FocusOut)
        endNote(true);
    return false;
}

void LibraryPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace workbench
