// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/ReceiveBufferPane.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/fields/NumberSpin.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/TrafficRows.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <limits>

namespace workbench {

ReceiveBufferPane::ReceiveBufferPane(const Theme& theme, QWidget* parent)
    : SideSection(theme, parent), m_size(new QLabel(this)), m_link(new LinkButton(theme, this)),
      m_editor(new QWidget(this)), m_wantedLabel(new QLabel(m_editor)),
      m_wanted(new NumberSpin(theme, 0, std::numeric_limits<int>::max(), m_editor)),
      m_set(new QPushButton(m_editor)), m_dropped(new MessageLine(theme, this))
{
    build();
    connect(m_link, &QAbstractButton::clicked, this, [this] {
        if (!m_bytes) {
            Q_EMIT askWanted();
            return;
        }
        m_editor->setVisible(m_editor->isHidden());
        if (!m_editor->isHidden()) {
            m_wanted->setValue(*m_bytes);
            m_wanted->setFocus(Qt::OtherFocusReason);
            m_wanted->selectAll();
        }
    });
    connect(m_set, &QAbstractButton::clicked, this, &ReceiveBufferPane::change);
    connect(m_wanted->findChild<QLineEdit*>(), &QLineEdit::returnPressed, this, &ReceiveBufferPane::change);
    connect(&theme, &Theme::changed, this, &ReceiveBufferPane::refresh);
    retranslate();
}

void ReceiveBufferPane::build()
{
    m_size->setObjectName(QStringLiteral("bufferSize"));
    m_link->setObjectName(QStringLiteral("bufferChange"));
    m_wanted->setObjectName(QStringLiteral("bufferWanted"));
    m_set->setObjectName(QStringLiteral("bufferSet"));
    m_dropped->setObjectName(QStringLiteral("dropped"));
    m_wantedLabel->setBuddy(m_wanted);
    auto* row = new QHBoxLayout;
    row->addWidget(m_size, 1);
    row->addWidget(m_link);
    body()->addLayout(row);
    auto* editorRow = new QHBoxLayout(m_editor);
    editorRow->setContentsMargins({});
    editorRow->addWidget(m_wantedLabel);
    editorRow->addWidget(m_wanted);
    editorRow->addWidget(m_set);
    editorRow->addStretch();
    m_editor->hide();
    body()->addWidget(m_editor);
    body()->addWidget(m_dropped);
}

void ReceiveBufferPane::retranslate()
{
    setTitle(tr("Receive buffer"));
    m_wantedLabel->setText(tr("bytes"));
    m_wanted->setAccessibleName(m_wantedLabel->text());
    m_wanted->setToolTip(tr("SO_RCVBUF; Linux doubles the number and has a limit"));
    m_set->setText(tr("Set"));
    m_set->setAccessibleName(m_set->text());
    refresh();
}

void ReceiveBufferPane::setOpen(bool open)
{
    m_open = open;
    m_bytes.reset();
    m_droppedTotal = 0;
    m_editor->hide();
    refresh();
}

void ReceiveBufferPane::apply(const ReceiveBufferSize& size)
{
    m_bytes = size.bytes;
    refresh();
}

void ReceiveBufferPane::apply(const DatagramsDropped& dropped)
{
    m_droppedTotal = dropped.total;
    m_droppedAt = dropped.time;
    refresh();
}

void ReceiveBufferPane::change()
{
    if (!m_wanted->check()) {
        m_wanted->setToolTip(m_wanted->problem().value_or(QString()));
        m_wanted->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_editor->hide();
    m_link->setFocus(Qt::OtherFocusReason);
    Q_EMIT changeWanted(static_cast<int>(*m_wanted->value()));
}

void ReceiveBufferPane::refresh()
{
    m_size->setFont(m_bytes ? theme().fixedFont() : theme().interfaceFont());
    m_size->setText(m_bytes ? sizeText(*m_bytes) : m_open ? tr("not asked yet") : tr("no socket is open"));
    m_link->setVisible(m_open);
    m_link->setText(m_bytes ? tr("Change…") : tr("Ask"));
    m_link->setAccessibleName(m_bytes ? tr("Change the receive buffer") : tr("Ask for the receive buffer"));
    m_dropped->setVisible(m_open);
    if (m_droppedTotal == 0)
        m_dropped->setMessage({}, ThemeColor::Muted, tr("Nothing was dropped."));
    else
        m_dropped->setMessage(u"m-trunc", ThemeColor::Wait,
                              tr("%1 dropped, the last at %2")
                                  .arg(QLocale().toString(static_cast<qulonglong>(m_droppedTotal)),
                                       timeText(millisecondsOf(m_droppedAt))));
}

} // namespace workbench
