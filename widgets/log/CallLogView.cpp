// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogView.h"

#include "core/calls/CallText.h"
#include "widgets/fields/FindBar.h"
#include "widgets/log/CallExportActions.h"
#include "widgets/log/CallFollowing.h"
#include "widgets/log/CallLogFiltering.h"
#include "widgets/log/CallLogTable.h"
#include "widgets/log/CallLogTools.h"
#include "widgets/log/CallNavigation.h"
#include "widgets/log/CallWords.h"
#include "widgets/log/EmptyLog.h"
#include "widgets/log/FilterEdit.h"
#include "widgets/log/FilterMenu.h"
#include "widgets/log/GoToCall.h"
#include "widgets/log/NewCallsBand.h"
#include "widgets/support/Dialogs.h"
#include "widgets/support/DockTitleBar.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/ProgressStrip.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QVBoxLayout>

namespace workbench {

CallLogView::CallLogView(CallLogModel& model, const Theme& theme, Dialogs& dialogs, LogOrigin origin,
                         QWidget* parent)
    : QWidget(parent), m_model(model), m_theme(theme), m_dialogs(dialogs),
      m_actions(new CallLogActions(theme, origin, *this)), m_table(new CallLogTable(model, theme, this)),
      m_filtering(new CallLogFiltering(model, theme, *this)),
      m_tools(new CallLogTools(*m_actions, model.directory(), m_filtering->saved(), theme, this)),
      m_dropped(new MessageLine(theme, this)), m_refusal(new MessageLine(theme, this)),
      m_empty(new EmptyLog(theme, origin, this)), m_band(new NewCallsBand(theme, this)),
      m_goTo(new GoToCall(theme, this)), m_saver(new CallLogSaver(model.directory(), this)),
      m_progress(new ProgressStrip(this)), m_following(new CallFollowing(model, *m_actions, theme, *this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (MessageLine* line : {m_dropped, m_refusal}) {
        layout->addWidget(line);
        line->hide();
    }
    layout->addWidget(m_filtering->refusal());
    layout->addWidget(m_following->findBar());
    layout->addWidget(m_table);
    m_tools->hide(); // until a title bar takes them
    m_table->setObjectName(QStringLiteral("callLog"));
    m_dropped->setObjectName(QStringLiteral("droppedCalls"));
    m_refusal->setObjectName(QStringLiteral("saveRefusal"));
    m_table->setCover(m_empty);
    m_table->setBand(m_band);
    m_table->setHighlights(m_filtering->highlights());
    m_filtering->setField(*m_tools->filterField());
    setFocusProxy(m_table);
    connectActions();
    connectTable();
    retranslate();
    filterChanged();
}

CallLogView::~CallLogView() = default;

void CallLogView::fillTitleBar(DockTitleBar& bar)
{
    m_tools->show();
    bar.addTool(m_progress);
    bar.addTool(m_tools);
    bar.addToolSeparator();
    const auto update = [this, &bar] {
        bar.setCounts(countsText());
        bar.setLinkText(hiddenText());
    };
    connect(this, &CallLogView::titleChanged, &bar, update);
    connect(&bar, &DockTitleBar::linkClicked, this, &CallLogView::showAllCategories);
    update();
}

void CallLogView::connectActions()
{
    const CallLogActions& act = *m_actions;
    connect(act.follow, &QAction::triggered, m_table, &CallLogTable::setFollowing);
    connect(act.pause, &QAction::triggered, &m_model, &CallLogModel::setPaused);
    connect(act.clear, &QAction::triggered, this, &CallLogView::clear);
    connect(act.copy, &QAction::triggered, this, [this] { copy(ExportFormat::Text); });
    connect(act.exports, &CallExportActions::aboutToShow, this, &CallLogView::updateSelection);
    connect(act.exports, &CallExportActions::saveRequested, this, &CallLogView::save);
    connect(act.exports, &CallExportActions::copyRequested, this, &CallLogView::copy);
    connect(act.exports, &CallExportActions::copyBytesRequested, this, &CallLogView::copyBytes);
    connect(act.saveToLibrary, &QAction::triggered, this, &CallLogView::saveToLibrary);
    connect(act.failures, &QAction::triggered, this, [this](bool only) {
        changeFilter([only](CallLogFilter& filter) { filter.setFailuresOnly(only); });
    });
    connect(act.showWaiting, &QAction::triggered, this, [this](bool shown) {
        changeFilter([shown](CallLogFilter& filter) { filter.setShowsWaiting(shown); });
    });
    connect(act.showHousekeeping, &QAction::triggered, this, [this](bool shown) {
        changeFilter([shown](CallLogFilter& filter) { filter.setShowsHousekeeping(shown); });
    });
    for (std::size_t i = 0; i < act.columns.size(); ++i) {
        if (!act.columns[i])
            continue;
        connect(act.columns[i], &QAction::triggered, this, [this, i](bool wanted) {
            m_table->columns().setWanted(static_cast<CallLogModel::Column>(i), wanted);
            m_table->applyColumns();
        });
    }
    connect(act.focusFilter, &QAction::triggered, this, [this] {
        m_tools->filterField()->setFocus(Qt::ShortcutFocusReason);
        m_tools->filterField()->selectAll();
    });
    connect(act.goTo, &QAction::triggered, this,
            [this] { m_goTo->ask(QRect(m_table->mapToGlobal(QPoint(0, 0)), m_table->size())); });
    connect(m_goTo, &GoToCall::asked, this, [this](quint64 seq) {
        if (selectCall(seq)) {
            m_goTo->hide();
            m_table->setFocus();
        } else {
            m_goTo->refuse(seq);
        }
    });
}

void CallLogView::connectTable()
{
    connect(m_table, &CallLogTable::followingChanged, m_actions->follow, &QAction::setChecked);
    connect(m_table, &CallLogTable::newRowsChanged, m_band, &NewCallsBand::setCount);
    connect(m_band, &QAbstractButton::clicked, this, [this] {
        m_table->setFollowing(true);
        m_table->setFocus();
    });
    connect(m_following, &CallFollowing::statusMessage, this, &CallLogView::statusMessage);
    connect(m_table, &CallLogTable::currentRowChanged, this, &CallLogView::chooseRow);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT callActivated(m_model.record(index.row()).seq()); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &CallLogView::showRowMenu);
    connect(m_actions->highlights, &QAction::triggered, m_filtering, &CallLogFiltering::showHighlights);
    connect(m_tools->filterMenu(), &FilterMenu::highlightsRequested, m_filtering,
            &CallLogFiltering::showHighlights);
    connect(m_tools, &CallLogTools::leftFilter, m_table, [this] { m_table->setFocus(); });
    connect(m_empty, &EmptyLog::clearFilter, this,
            [this] { changeFilter([](CallLogFilter& filter) { filter.narrowBy({}); }); });
    connect(m_empty, &EmptyLog::showHidden, this, &CallLogView::showAllCategories);
    connect(m_empty, &EmptyLog::runDemo, this, &CallLogView::runDemoRequested);
    connect(&m_model, &CallLogModel::countsChanged, this, &CallLogView::updateNotes);
    connect(&m_model, &CallLogModel::filterChanged, this, &CallLogView::filterChanged);
    connect(&m_model, &CallLogModel::pausedChanged, m_actions->pause, &QAction::setChecked);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CallLogView::afterReset);
    connect(m_saver, &CallLogSaver::progressed, m_progress, &ProgressStrip::setProgress);
    connect(m_progress, &ProgressStrip::cancelled, m_saver, &CallLogSaver::cancel);
    connect(m_saver, &CallLogSaver::saved, this, [this](const QString& path, quint64 calls) {
        m_progress->end();
        const quint64 skipped = m_saver->skipped().total();
        QString text = tr("%Ln calls were written to %1.", nullptr, CallWords::plural(calls - skipped))
                           .arg(QDir::toNativeSeparators(path));
        if (skipped > 0)
            text += QLatin1Char(' ') + tr("%Ln have no packet: unix sockets, waiting, housekeeping.", nullptr,
                                          CallWords::plural(skipped));
        Q_EMIT statusMessage(text);
    });
    connect(m_saver, &CallLogSaver::failed, this, [this](const QString& path, const QString& reason) {
        m_progress->end();
        if (reason.isEmpty()) {
            Q_EMIT statusMessage(tr("%1 was left as it was.").arg(QDir::toNativeSeparators(path)));
            return;
        }
        m_refusal->setRefusal(tr("%1 was not written: %2").arg(QDir::toNativeSeparators(path), reason));
        m_refusal->show();
        Q_EMIT statusMessage(m_refusal->text());
    });
}

void CallLogView::changeFilter(const std::function<void(CallLogFilter&)>& change)
{
    CallLogFilter filter = m_model.filter();
    change(filter);
    m_model.setFilter(filter);
}

void CallLogView::filterChanged()
{
    const CallLogFilter& filter = m_model.filter();
    m_actions->failures->setChecked(filter.failuresOnly());
    m_actions->showWaiting->setChecked(filter.showsWaiting());
    m_actions->showHousekeeping->setChecked(filter.showsHousekeeping());
    for (std::size_t i = 0; i < m_actions->columns.size(); ++i) {
        if (QAction* column = m_actions->columns[i])
            column->setChecked(m_table->columns().isWanted(static_cast<CallLogModel::Column>(i)));
    }
    updateNotes();
}

void CallLogView::afterReset()
{
    const int row = m_model.rowOf(m_selected);
    if (row >= 0)
        m_table->restoreRow(row);
    updateNotes();
}

void CallLogView::chooseRow(int row)
{
    const quint64 seq = row < 0 ? 0 : m_model.record(row).seq();
    if (seq == m_selected || seq == 0)
        return;
    m_selected = seq;
    m_table->setAccessibleDescription(CallWords::utf8(lineText(m_model.record(row), m_model.directory())));
    Q_EMIT selectedCallChanged(seq);
}

bool CallLogView::selectCall(quint64 seq)
{
    if (seq == 0 || m_model.find(seq).isNull())
        return false;
    const CallLogFilter before = m_model.filter();
    if (m_model.rowOf(seq) < 0 && !m_model.reveal(seq))
        return false;
    m_table->chooseRow(m_model.rowOf(seq));
    const CallLogFilter& now = m_model.filter();
    if (now.showsWaiting() != before.showsWaiting())
        Q_EMIT statusMessage(tr("Waiting for events is shown now: #%1 is such a call.").arg(seq));
    if (now.showsHousekeeping() != before.showsHousekeeping())
        Q_EMIT statusMessage(tr("Housekeeping of the workbench is shown now: #%1 is such a call.").arg(seq));
    return true;
}

int CallLogView::selectTime(qint64 fromNs, qint64 toNs)
{
    const QList<navigation::RowRange> ranges = navigation::within(m_model, fromNs, toNs);
    int rows = 0;
    for (const navigation::RowRange& range : ranges)
        rows += range.last - range.first + 1;
    m_table->chooseRows(ranges);
    return rows;
}

void CallLogView::clear()
{
    const auto forget = [this] {
        m_selected = 0;
        m_model.clear();
        m_table->setFollowing(true);
        Q_EMIT selectedCallChanged(0);
    };
    if (m_model.counts().calls <= kClearWithoutAsking || !m_captureFile.isEmpty()) {
        forget();
        return;
    }
    m_dialogs.confirm(this,
                      {tr("Forget %Ln calls?", nullptr, CallWords::plural(m_model.counts().calls)),
                       tr("They are in no file. Save the log first to keep them."), tr("Clear")},
                      forget);
}

void CallLogView::showAllCategories()
{
    changeFilter([](CallLogFilter& filter) {
        filter.setShowsWaiting(true);
        filter.setShowsHousekeeping(true);
    });
}

void CallLogView::showRowMenu(const QPoint& point)
{
    const QModelIndex index = m_table->indexAt(point);
    if (!index.isValid())
        return;
    QMenu* menu = m_actions->makeRowMenu(this);
    m_filtering->fillRowMenu(*menu, m_model.record(index.row()));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_table->viewport()->mapToGlobal(point));
}

QString CallLogView::countsText() const
{
    const CallLogModel::Counts& counts = m_model.counts();
    if (counts.calls == 0)
        return {};
    QStringList parts{tr("%Ln calls", nullptr, CallWords::plural(counts.calls))};
    if (counts.failed > 0)
        parts += tr("%Ln failed", nullptr, CallWords::plural(counts.failed));
    if (counts.waiting > 0)
        parts += tr("%Ln waiting", nullptr, CallWords::plural(counts.waiting));
    if (counts.injected > 0)
        parts += tr("%Ln injected", nullptr, CallWords::plural(counts.injected));
    if (counts.filtered > 0)
        parts += tr("%Ln shown", nullptr, m_model.rowCount());
    if (m_model.isPaused())
        parts += tr("paused");
    return parts.join(QStringLiteral(", ")); // no comma behind: how many are hidden is a link of its own
}

QString CallLogView::hiddenText() const
{
    const quint64 hidden = m_model.counts().hidden;
    return hidden == 0 ? QString() : tr("%Ln hidden", nullptr, CallWords::plural(hidden));
}

void CallLogView::setCaptureFile(const QString& path)
{
    m_captureFile = path;
    updateNotes();
}

void CallLogView::updateNotes()
{
    const CallLogModel::Counts& counts = m_model.counts();
    m_dropped->setVisible(counts.dropped > 0);
    if (counts.dropped > 0) {
        QString text =
            tr("%Ln older calls were dropped from memory.", nullptr, CallWords::plural(counts.dropped));
        if (!m_captureFile.isEmpty())
            text += QLatin1Char(' ') + tr("They are in %1.").arg(QFileInfo(m_captureFile).fileName());
        m_dropped->setMessage(u"info", ThemeColor::Muted, text);
    }
    m_empty->setVisible(m_model.rowCount() == 0);
    m_empty->explain(counts);
    Q_EMIT titleChanged();
}

QByteArray CallLogView::saveState() const { return m_table->columns().save(); }

bool CallLogView::restoreState(const QByteArray& state)
{
    if (!m_table->columns().restore(state))
        return false;
    m_table->applyColumns();
    filterChanged();
    return true;
}

void CallLogView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CallLogView::retranslate()
{
    m_actions->retranslate();
    m_table->setAccessibleName(tr("Call log"));
    m_empty->retranslate();
    updateNotes();
}

} // namespace workbench
