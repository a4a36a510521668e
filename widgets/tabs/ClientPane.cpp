// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/ClientPane.h"

#include "widgets/support/Amounts.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/ListTable.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/ClientModel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace workbench {

ClientPane::ClientPane(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_model(new ClientModel(theme, this)),
      m_header(new PaneHeader(theme, this)), m_halfClose(new QPushButton(this)),
      m_close(new QPushButton(this)), m_abort(new QPushButton(this)), m_stack(new QStackedLayout),
      m_empty(new EmptyState(theme, this)), m_table(new ListTable(theme, this)), m_tick(new QTimer(this))
{
    build();
    connect(m_table, &ListTable::selectionEdited, this, [this] {
        m_chosenByUser = m_chosenByUser || !m_choosing;
        refresh();
        Q_EMIT choiceChanged();
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ClientPane::openMenu);
    connect(m_halfClose, &QAbstractButton::clicked, this, [this] { Q_EMIT halfCloseWanted(chosenOpen()); });
    connect(m_close, &QAbstractButton::clicked, this, &ClientPane::askBeforeClose);
    connect(m_abort, &QAbstractButton::clicked, this, [this] { Q_EMIT abortWanted(chosenOpen()); });
    connect(m_tick, &QTimer::timeout, m_model, &ClientModel::tick);
    retranslate();
    refresh();
}

void ClientPane::build()
{
    setObjectName(QStringLiteral("clientPane"));
    m_table->setObjectName(QStringLiteral("clients"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({60, 0, 142, 72, 68, 54}, 126);
    // Clients on one computer differ in their port alone: it is never what is cut.
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_halfClose->setObjectName(QStringLiteral("halfClose"));
    m_close->setObjectName(QStringLiteral("close"));
    m_abort->setObjectName(QStringLiteral("abort"));
    for (QPushButton* button : {m_halfClose, m_close, m_abort})
        m_header->addTool(button);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(m_stack, 1);
    m_tick->setInterval(1000);
    // Focus goes to the list first, then to what can be done with it.
    setTabOrder(m_table, m_halfClose);
    setTabOrder(m_halfClose, m_close);
    setTabOrder(m_close, m_abort);
}

void ClientPane::retranslate()
{
    const auto name = [](QPushButton* button, const QString& words, const QString& tip) {
        button->setText(words);
        button->setAccessibleName(words);
        button->setToolTip(tip);
    };
    m_header->setTitle(tr("Clients"));
    m_table->setAccessibleName(tr("Clients"));
    name(m_halfClose, tr("Half-close"), tr("Tell the chosen clients that we have finished; go on receiving"));
    name(m_close, tr("Close"), tr("Close the connections to the chosen clients"));
    name(m_abort, tr("Abort"), tr("Reset the connections to the chosen clients"));
    tellEmpty();
    m_model->retranslate();
    refresh();
}

void ClientPane::setListening(const QString& address)
{
    m_listening = address;
    tellEmpty();
}

void ClientPane::tellEmpty()
{
    m_empty->setTexts(
        tr("No client yet."),
        m_listening.isEmpty()
            ? tr("Start listening. Then connect from the TCP Client tab, or from any other program.")
            : tr("Connect to %1 from the TCP Client tab, or from any other program.").arg(m_listening));
}

void ClientPane::apply(const std::vector<TcpEvent>& events)
{
    m_model->apply(events);
    chooseNewest();
    refresh();
}

/// The first client is chosen by itself; so is a newer one while nobody has chosen and the old one is gone.
void ClientPane::chooseNewest()
{
    const int row = m_model->rowOf(current());
    if (row < 0)
        m_chosenByUser = false;
    if (m_model->openCount() == 0 || m_chosenByUser || (row >= 0 && m_model->at(row).isOpen()))
        return;
    for (int newest = m_model->rowCount() - 1; newest >= 0; --newest) {
        if (m_model->at(newest).isOpen()) {
            choose(m_model->at(newest).connection);
            return;
        }
    }
}

void ClientPane::choose(ConnectionId connection)
{
    const int row = m_model->rowOf(connection);
    if (row < 0)
        return;
    const QScopedValueRollback<bool> guard(m_choosing, true);
    m_table->setCurrentIndex(m_model->index(row, ClientModel::PeerColumn));
}

ConnectionId ClientPane::current() const
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty())
        return 0;
    const int row = m_table->currentIndex().row();
    return m_model->at(rows.contains(row) ? row : rows.first()).connection;
}

std::vector<ConnectionId> ClientPane::chosenOpen() const
{
    std::vector<ConnectionId> clients;
    for (const int row : m_table->selectedRows()) {
        if (m_model->at(row).isOpen())
            clients.push_back(m_model->at(row).connection);
    }
    return clients;
}

void ClientPane::refresh()
{
    const int open = m_model->openCount();
    const int gone = m_model->goneCount();
    m_header->setCounts(gone == 0 ? (open == 0 ? tr("none") : QString::number(open))
                                  : tr("%1 open, %2 gone").arg(QString::number(open), QString::number(gone)));
    bool any = false;
    bool canFinish = false;
    for (const int row : m_table->selectedRows()) {
        const ClientRow& client = m_model->at(row);
        any = any || client.isOpen();
        canFinish = canFinish || (client.isOpen() && client.phase != ConnectionPhase::WeFinished);
    }
    m_halfClose->setEnabled(canFinish);
    m_close->setEnabled(any);
    m_abort->setEnabled(any);
    // Bytes that wait are never folded away.
    const bool waiting = m_model->unsent() > 0;
    m_table->setColumnDesignWidth(ClientModel::OutColumn, waiting ? 190 : 68);
    m_table->setFoldOrder(
        waiting ? QList<int>{ClientModel::AgeColumn, ClientModel::InColumn}
                : QList<int>{ClientModel::AgeColumn, ClientModel::OutColumn, ClientModel::InColumn});
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    if (open > 0 && isVisible())
        m_tick->start();
    else
        m_tick->stop();
}

/// Closing loses what has not been sent yet: then it is asked for first, without holding the window up.
void ClientPane::askBeforeClose()
{
    const std::vector<ConnectionId> clients = chosenOpen();
    std::uint64_t unsent = 0;
    for (const ConnectionId client : clients)
        unsent += m_model->at(m_model->rowOf(client)).unsent;
    if (unsent == 0) {
        Q_EMIT closeWanted(clients);
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Close"),
                                tr("%1 have not been sent yet and would be lost.").arg(amountText(unsent)),
                                QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("confirmClose"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QAbstractButton* close = box->addButton(tr("Close and lose them"), QMessageBox::DestructiveRole);
    connect(close, &QAbstractButton::clicked, this, [this, clients] { Q_EMIT closeWanted(clients); });
    box->open();
}

void ClientPane::openMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QPushButton* button : {m_halfClose, m_close, m_abort})
        menu->addAction(button->text(), button, &QAbstractButton::click)->setEnabled(button->isEnabled());
    menu->addSeparator();
    const int row = m_model->rowOf(current());
    QAction* copy = menu->addAction(tr("Copy address"), this, [this] {
        const int copied = m_model->rowOf(current());
        if (copied >= 0)
            QGuiApplication::clipboard()->setText(addressText(m_model->at(copied).peer));
    });
    copy->setEnabled(row >= 0);
    QAction* remove = menu->addAction(tr("Remove those that are gone"), this, [this] {
        m_model->removeGone();
        refresh();
        Q_EMIT choiceChanged();
    });
    remove->setEnabled(m_model->goneCount() > 0);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void ClientPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void ClientPane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tick->stop();
}

} // namespace workbench
