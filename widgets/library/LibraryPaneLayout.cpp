// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/library/LibraryModel.h"
#include "widgets/library/LibraryPane.h"
#include "widgets/library/LibraryTree.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

/// The part of LibraryPane that lays out and names what is in it.
namespace workbench {

QAction* LibraryPane::command(const char* name, QStringView icon, void (LibraryPane::*work)())
{
    auto* action = new QAction(this);
    action->setObjectName(QString::fromLatin1(name));
    if (!icon.isEmpty())
        action->setIcon(m_theme.icons().icon(icon, ThemeColor::Muted));
    connect(action, &QAction::triggered, this, work);
    return action;
}

void LibraryPane::build()
{
    m_search->setClearButtonEnabled(true);
    setAcceptDrops(true);
    m_none->addButton(m_starterButton);
    m_none->addButton(m_importButton);
    m_none->setFocusPolicy(Qt::StrongFocus);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_notFound);
    m_stack->addWidget(m_tree);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    const int margin = m_theme.px(8);
    top->setContentsMargins(margin, margin, margin, margin);
    top->addWidget(m_search);
    column->addLayout(top);
    column->addLayout(m_stack, 1);
    buildFoot(*column);
    setFocusProxy(m_search);
}

void LibraryPane::buildFoot(QLayout& column)
{
    m_about->setWordWrap(true);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_note->hide();
    m_note->installEventFilter(this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(m_theme.px(8));
    for (QPushButton* button : {m_sendButton, m_useButton, m_targetButton}) {
        setSmall(*button);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_sendButton->setIcon(m_theme.icons().icon(u"send", ThemeColor::Muted));
    auto* foot = new QVBoxLayout(m_foot);
    const int margin = m_theme.px(8);
    foot->setContentsMargins(m_theme.px(12), margin, m_theme.px(12), margin);
    foot->setSpacing(margin);
    foot->addWidget(m_about);
    foot->addWidget(m_note);
    foot->addLayout(buttons);
    column.addWidget(m_foot);
}

void LibraryPane::buildActions()
{
    // Shown in the menu; the tree has the keys.
    m_use->setShortcut(Qt::Key_Return);
    m_rename->setShortcut(Qt::Key_F2);
    m_remove->setShortcut(Qt::Key_Delete);
    m_up->setShortcut(Qt::ALT | Qt::Key_Up);
    m_down->setShortcut(Qt::ALT | Qt::Key_Down);
    for (QAction* action : {m_save, m_folder, m_remove, m_undo}) {
        QToolButton* tool = makeSmallTool(action->objectName() + QStringLiteral("Tool"), this);
        tool->setIcon(action->icon());
        tool->hide(); // until a title bar takes it
        connect(tool, &QAbstractButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, tool, [tool, action] { tool->setEnabled(action->isEnabled()); });
        m_tools += tool;
    }
    for (int key = 1; key <= LibraryModel::kKeys; ++key) {
        auto* action = new QAction(this);
        action->setObjectName(QStringLiteral("librarySend%1").arg(key));
        action->setShortcut(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + key));
        connect(action, &QAction::triggered, this, [this, key] { sendKey(key); });
        m_keys += action;
    }
}

/// As wide as its dock opens.
QSize LibraryPane::sizeHint() const { return {m_theme.px(320), QWidget::sizeHint().height()}; }

void LibraryPane::applyTheme()
{
    QPalette palette = m_about->palette();
    palette.setColor(QPalette::PlaceholderText, m_theme.color(ThemeColor::Muted));
    m_about->setPalette(palette);
}

void LibraryPane::retranslate()
{
    m_none->setTexts(tr("Nothing saved yet."),
                     tr("Save a payload from any tab, add the starter collection, or import a file."));
    m_none->setAccessibleName(m_none->title());
    m_notFound->setTexts(tr("Nothing is found."), tr("No name, no note and no payload holds these words."));
    m_search->setPlaceholderText(tr("Search the library"));
    m_search->setAccessibleName(tr("Search the library"));
    m_tree->setAccessibleName(tr("Library"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Note"));
    const auto name = [](QAction* action, const QString& text, QPushButton* button, const QString& tip) {
        action->setText(text);
        if (button == nullptr)
            return;
        button->setText(QString(text).remove(QLatin1Char('&')));
        button->setAccessibleName(button->text());
        button->setToolTip(tip);
    };
    name(m_send, tr("&Send"), m_sendButton, tr("Send it with the current tab; what is typed there stays"));
    name(m_use, tr("&Use"), m_useButton, tr("Put it into the payload field of the current tab"));
    name(m_useTarget, tr("Use with &target"), m_targetButton,
         tr("Put it into the current tab, and its target into the address fields"));
    name(m_starter, tr("&Add starter collection"), m_starterButton,
         tr("Payloads of well-known protocols, each with the document that it follows"));
    name(m_import, tr("&Import…"), m_importButton,
         tr("Take over what Packet Sender has saved, hex dumps, or what a capture holds"));
    name(m_paste, tr("Import from the clip&board"), nullptr, {});
    name(m_rename, tr("&Rename"), nullptr, {});
    name(m_editNote, tr("Edit &note"), nullptr, {});
    name(m_up, tr("Move u&p"), nullptr, {});
    name(m_down, tr("Move &down"), nullptr, {});
    name(m_remove, tr("Remo&ve"), nullptr, {});
    name(m_folder, tr("New &folder"), nullptr, {});
    name(m_save, tr("Save payload to &library"), nullptr, {});
    const QStringList tips{tr("Save what stands in the payload field of the current tab"),
                           tr("Make a folder"), tr("Remove what is chosen"), QString()};
    const QStringList names{tr("Save payload"), tr("New folder"), tr("Remove"), QString()};
    for (qsizetype i = 0; i < m_tools.size(); ++i) {
        m_tools[i]->setAccessibleName(names[i]);
        m_tools[i]->setToolTip(tips[i]);
    }
    nameUndo();
    m_model.retranslate();
    showChosen();
}

void LibraryPane::nameUndo()
{
    const bool isImport = m_model.undoesAdding();
    m_undo->setText(isImport ? tr("Undo import") : tr("Undo remove"));
    m_tools.last()->setAccessibleName(m_undo->text());
    m_tools.last()->setToolTip(isImport ? tr("Take out what was imported last")
                                        : tr("Bring back what was removed last"));
}

} // namespace workbench
