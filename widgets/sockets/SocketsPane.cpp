// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/SocketsPane.h"

#include "widgets/log/CallWords.h"
#include "widgets/sockets/ClosedSockets.h"
#include "widgets/sockets/DescriptorMeter.h"
#include "widgets/sockets/LiveSockets.h"
#include "widgets/sockets/ProblemLine.h"
#include "widgets/sockets/SocketCommands.h"
#include "widgets/sockets/SocketTree.h"
#include "widgets/sockets/SocketTreeModel.h"
#include "widgets/support/DockTitleBar.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace workbench {

namespace {

constexpr std::size_t kClosedShown = 3; ///< of those that only wait for their time to end

} // namespace

SocketsPane::SocketsPane(LiveSockets& sockets, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_sockets(sockets), m_theme(theme), m_commands(new SocketCommands(theme, this)),
      m_model(new SocketTreeModel(sockets.directory(), theme, this)),
      m_tree(new SocketTree(*m_model, theme, this)), m_none(new EmptyState(theme, this)),
      m_stack(new QStackedLayout), m_meter(new DescriptorMeter(theme, this)),
      m_fold(new LinkButton(theme, this)), m_note(new MessageLine(theme, this)),
      m_problem(new ProblemLine(theme, this)), m_live(makeSmallTool(QStringLiteral("liveSockets"), this)),
      m_send(makeSmallTool(QStringLiteral("sendSocketToTab"), this))
{
    m_tree->setObjectName(QStringLiteral("sockets"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->addActions(m_commands->all());
    m_none->setFocusPolicy(Qt::StrongFocus);
    build();
    m_live->setCheckable(true);
    m_live->setChecked(sockets.isLive());
    m_live->setAutoRaise(false);
    m_live->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_live->setIcon(theme.icons().icon(u"m-pend", ThemeColor::Muted, ThemeColor::Link));
    m_send->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_send->setIcon(theme.icons().icon(u"plus", ThemeColor::Muted));
    m_send->setMenu(m_commands->sendMenu());
    m_send->setPopupMode(QToolButton::InstantPopup);
    m_live->hide(); // until a title bar takes them
    m_send->hide();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, m_model, &SocketTreeModel::tick);
    connect(&m_sockets, &LiveSockets::refreshed, this, &SocketsPane::refresh);
    connect(m_live, &QAbstractButton::toggled, this, [this](bool on) { m_sockets.setLive(on); });
    connect(m_fold, &QAbstractButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        refresh();
    });
    connect(m_tree, &SocketTree::selectionEdited, this, &SocketsPane::choiceChanged);
    connect(m_tree, &QAbstractItemView::activated, m_commands->follow, &QAction::trigger);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &SocketsPane::openMenu);
    retranslate();
    choiceChanged();
}

void SocketsPane::build()
{
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_tree);
    m_meter->setObjectName(QStringLiteral("descriptors"));
    m_fold->setObjectName(QStringLiteral("foldClosed"));
    m_note->setObjectName(QStringLiteral("socketsNote"));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(m_theme.px(12), m_theme.px(2), m_theme.px(12), m_theme.px(2));
    foot->setSpacing(m_theme.px(16));
    foot->addWidget(m_meter);
    foot->addWidget(m_fold);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_problem, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(m_stack, 1);
    column->addLayout(foot);
}

SocketsPane::~SocketsPane() { m_sockets.setSeen(this, false); }

void SocketsPane::refresh()
{
    if (!isVisible())
        return;
    std::vector<SocketGroup> groups = m_sockets.groups();
    const QList<SocketRow>& rows = m_commands->rows();
    const bool one = rows.size() == 1 && rows.first().entry;
    const std::size_t folded = foldClosed(groups, kClosedShown, one ? rows.first().entry->key : SocketKey());
    updateFold(folded);
    m_model->setGroups(m_showsAll ? m_sockets.groups() : groups);
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
    updateCommands();
    const bool told = m_sockets.hasReading();
    m_meter->setVisible(told);
    if (told)
        m_meter->setUse(m_sockets.descriptors());
    m_note->setMessage({}, ThemeColor::Muted, noteText());
    m_note->setVisible(m_problem->text().isEmpty());
    Q_EMIT titleChanged();
}

void SocketsPane::updateFold(std::size_t folded)
{
    m_folded = folded;
    m_fold->setVisible(folded > 0);
    m_fold->setText(m_showsAll ? tr("Hide %Ln closed", "sockets", CallWords::plural(folded))
                               : tr("Show %Ln more closed", "sockets", CallWords::plural(folded)));
    m_fold->setAccessibleName(m_fold->text());
    m_fold->setToolTip(
        tr("Closed sockets that only wait for their time to end: the last %1 are always shown.")
            .arg(kClosedShown));
}

QString SocketsPane::noteText() const
{
    QStringList notes;
    if (!m_sockets.polledAll())
        notes += tr("More than %1 sockets: only the chosen one is asked for pending errors.")
                     .arg(KernelSockets::kMostPolled);
    if (m_sockets.lostCalls() > 0)
        notes += tr("%Ln call(s) were lost before they were seen: sockets may be missing here.", nullptr,
                    CallWords::plural(m_sockets.lostCalls()));
    return notes.join(QLatin1Char(' '));
}

void SocketsPane::updateCommands()
{
    QList<SocketRow> rows;
    for (const QModelIndex& index : m_tree->selectedSockets())
        rows.append(m_model->row(index));
    m_commands->setRows(rows);
    m_send->setEnabled(rows.size() == 1);
}

void SocketsPane::choiceChanged()
{
    updateCommands();
    m_problem->clear();
    const QList<SocketRow>& rows = m_commands->rows();
    const bool one = rows.size() == 1 && rows.first().entry;
    if (one) // where nothing is chosen here the other panel still shows its socket
        m_sockets.setChosen(rows.first().entry->key);
    if (m_commands->rows().size() == 1)
        Q_EMIT socketChosen(m_commands->rows().first());
}

void SocketsPane::choose(const SocketKey& key)
{
    const QModelIndex index = m_model->find(key);
    if (!index.isValid() || m_tree->selectedSockets() == QModelIndexList{index})
        return;
    // Whatever keys are held: Ctrl+Tab goes to another tab, and its socket is chosen here.
    m_tree->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
}

void SocketsPane::openMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("socketMenu"));
    menu->setToolTipsVisible(true);
    menu->addActions({m_commands->halfClose, m_commands->close, m_commands->abort});
    menu->addSeparator();
    menu->addActions({m_commands->follow, m_commands->copyLocal, m_commands->copyPeer});
    menu->addMenu(m_commands->sendMenu());
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

QString SocketsPane::countsText() const
{
    const std::size_t open = m_sockets.openCount();
    const std::size_t held = m_sockets.heldCount();
    if (open == 0 && held == 0)
        return {};
    QString text = tr("%Ln open", nullptr, CallWords::plural(open));
    if (!m_sockets.isLive())
        return tr("%1, the kernel is not asked").arg(text);
    if (!m_sockets.kernelTells())
        return tr("%1, the kernel's view is not available on this OS").arg(text);
    if (held > 0)
        text = tr("%1, %2").arg(text, tr("%Ln more held by the kernel", nullptr, CallWords::plural(held)));
    return text;
}

void SocketsPane::fillTitleBar(DockTitleBar& bar)
{
    m_live->show();
    m_send->show();
    bar.addTool(m_live);
    bar.addToolSeparator();
    bar.addTool(m_send);
    bar.addToolSeparator();
    const auto update = [this, &bar] { bar.setCounts(countsText()); };
    connect(this, &SocketsPane::titleChanged, &bar, update);
    update();
}

QByteArray SocketsPane::saveState() const { return m_tree->saveState(); }

void SocketsPane::restoreState(const QByteArray& state)
{
    if (!state.isEmpty())
        m_tree->restoreState(state);
}

void SocketsPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_sockets.setSeen(this, true);
    refresh();
    m_tick.start();
}

void SocketsPane::hideEvent(QHideEvent* event)
{
    m_tick.stop();
    m_sockets.setSeen(this, false);
    QWidget::hideEvent(event);
}

void SocketsPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SocketsPane::retranslate()
{
    const auto name = [](QToolButton* button, const QString& words, const QString& tip) {
        button->setText(words);
        button->setAccessibleName(words);
        button->setToolTip(tip);
    };
    m_none->setTexts(tr("No socket is open."),
                     tr("Each socket appears here with the state that the kernel tells."));
    m_tree->setAccessibleName(tr("Sockets"));
    name(m_live, tr("Live, 4 times a second"),
         tr("Ask the kernel for states and queues while this panel is shown. It changes nothing."));
    name(m_send, tr("Send to tab"), tr("Use an address of the chosen socket in a tab"));
    m_commands->retranslate();
    m_model->retranslate();
    m_meter->retranslate();
    updateFold(m_folded);
    m_note->setMessage({}, ThemeColor::Muted, noteText());
    Q_EMIT titleChanged();
}

} // namespace workbench
