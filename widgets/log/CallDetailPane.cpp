// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallDetailPane.h"

#include "widgets/log/ArgumentTree.h"
#include "widgets/log/BytesSection.h"
#include "widgets/log/CallChip.h"
#include "widgets/log/CallLogActions.h"
#include "widgets/log/CallLogModel.h"
#include "widgets/log/CallNavigation.h"
#include "widgets/log/CallReason.h"
#include "widgets/log/CallWords.h"
#include "widgets/log/DetailSection.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/StateChip.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>

#include <utility>

namespace workbench {
namespace {

QString span(const QString& text, const QColor& color)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), text.toHtmlEscaped());
}

} // namespace

CallDetailPane::CallDetailPane(CallLogModel& model, CallLogActions& actions, const Theme& theme,
                               QWidget* parent)
    : QWidget(parent), m_model(model), m_theme(theme), m_empty(new EmptyState(theme, this)),
      m_scroll(new QScrollArea(this)), m_content(new QWidget), m_title(new QLabel),
      m_chip(new CallChip(theme)), m_handle(new QLabel),
      m_previous(makeSmallTool(QStringLiteral("previousCall"))),
      m_next(makeSmallTool(QStringLiteral("nextCall"))),
      m_creator(makeSmallTool(QStringLiteral("creatorCall"))), m_meaning(new QLabel), m_time(new QLabel),
      m_reason(new CallReason(theme)), m_arguments(new ArgumentTree(theme)), m_kernelText(new QLabel),
      m_lookupText(new QLabel), m_bytes(new BytesSection(theme))
{
    auto* stack = new QStackedLayout(this);
    stack->addWidget(m_empty);
    stack->addWidget(m_scroll);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QWidget* widget : {m_scroll->viewport(), m_content}) {
        widget->setBackgroundRole(QPalette::Base);
        widget->setAutoFillBackground(true);
    }
    m_scroll->setObjectName(QStringLiteral("detail"));

    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeTitle(actions);
    layout->addWidget(m_reason);
    layout->addWidget(m_arguments);
    m_kernel = makeSection();
    m_kernelText->setObjectName(QStringLiteral("kernelAfter"));
    m_kernel.rows->addWidget(m_kernelText);
    m_lookup = makeSection();
    m_lookupText->setWordWrap(true);
    m_lookup.rows->addWidget(m_lookupText);
    layout->addWidget(m_bytes);
    layout->addStretch();
    connect(m_arguments, &ArgumentTree::rowChosen, this, &CallDetailPane::showBytesOf);
    connect(m_bytes, &BytesSection::clicked, this, [this](int argument) {
        m_arguments->chooseRow(argument);
        showBytesOf(argument);
    });

    connect(m_chip, &QAbstractButton::clicked, this, [this] { Q_EMIT callRequested(m_seq); });
    connect(m_reason, &CallReason::callRequested, this, &CallDetailPane::callRequested);
    connect(&m_model, &CallLogModel::countsChanged, this, &CallDetailPane::follow);
    connect(&m_theme, &Theme::changed, this, &CallDetailPane::applyTheme);
    retranslate();
    applyTheme();
}

void CallDetailPane::makeTitle(CallLogActions& actions)
{
    auto* box = new QWidget;
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(kDetailMargin, 8, kDetailMargin, 8);
    rows->setSpacing(4);
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    m_title->setObjectName(QStringLiteral("callTitle"));
    m_title->setTextFormat(Qt::RichText);
    m_handle->setObjectName(QStringLiteral("callHandle"));
    m_handle->setTextFormat(Qt::PlainText);
    m_handle->setMinimumWidth(1); // the first to give way to a long call
    m_meaning->setObjectName(QStringLiteral("callMeaning"));
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_time->setObjectName(QStringLiteral("callTime"));
    m_time->setTextFormat(Qt::PlainText);
    m_time->setWordWrap(true);
    m_time->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_previous->setDefaultAction(actions.previousOnHandle);
    m_next->setDefaultAction(actions.nextOnHandle);
    m_creator->setDefaultAction(actions.creator);
    for (QToolButton* button : {m_previous, m_next, m_creator})
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    line->addWidget(m_title);
    line->addWidget(m_chip);
    line->addStretch();
    line->addWidget(m_previous);
    line->addWidget(m_handle);
    line->addWidget(m_next);
    line->addWidget(m_creator);
    rows->addLayout(line);
    rows->addWidget(m_meaning);
    rows->addWidget(m_time);
    m_content->layout()->addWidget(box);
}

CallDetailPane::Section CallDetailPane::makeSection()
{
    auto* box = new QWidget;
    auto* rows = makeDetailSection(box, 4);
    auto* title = new QLabel;
    rows->addWidget(title);
    m_content->layout()->addWidget(box);
    return {box, title, rows};
}

void CallDetailPane::setCall(quint64 seq)
{
    if (seq == m_seq)
        return;
    m_seq = seq;
    m_scroll->ensureVisible(0, 0);
    fill();
}

void CallDetailPane::tellCause(quint64 seq, std::function<QString()> words, std::function<QString()> link,
                               std::function<void()> act)
{
    m_reason->tellCause(seq, std::move(words), std::move(link), std::move(act));
    if (seq == m_seq)
        fill();
}

void CallDetailPane::follow()
{
    if (m_seq == 0)
        return;
    const CallRecord record = m_model.find(m_seq);
    if (record.isNull())
        return;
    if (m_pending && !record.pending()) {
        fill();
        return;
    }
    fillKernel();
    m_reason->follow(m_model.history(), m_model.history().rowOf(m_seq));
}

void CallDetailPane::fill()
{
    const CallRecord record = m_model.find(m_seq);
    if (record.isNull() && m_filled == m_seq && m_seq != 0)
        return; // dropped from memory since: what was shown stays
    static_cast<QStackedLayout*>(layout())->setCurrentIndex(record.isNull() ? 0 : 1);
    if (record.isNull())
        return;
    m_filled = m_seq;
    m_pending = record.pending();
    const CallDirectory& directory = m_model.directory();
    const ResultWords result = CallWords::result(record, directory);
    const QString value = m_pending ? QString(QChar(0x2026)) : result.value;
    m_title->setText(QStringLiteral("<b>%1</b> = %2")
                         .arg(CallWords::latin1(record.spec().name).toHtmlEscaped(), value.toHtmlEscaped()));
    m_chip->setCall(m_seq);
    const Handle handle = record.handle();
    const bool hasHandle = handle != kInvalidHandle;
    m_handle->setText(hasHandle ? tr("handle %1").arg(handle) : QString());
    m_creator->setVisible(hasHandle);
    for (QToolButton* button : {m_previous, m_next})
        button->setVisible(hasHandle);
    m_meaning->setText(CallMeaning::of(record, directory));
    m_time->setText(CallWords::beganAndTook(record));
    m_reason->setCall(m_model.history(), directory, m_model.history().rowOf(m_seq));
    m_arguments->setArguments(record, directory);
    const ReturnKind returns = record.spec().returns;
    const bool lookup = returns == ReturnKind::EaiCode || returns == ReturnKind::Pointer;
    m_lookup.box->setVisible(lookup);
    fillKernel();
    m_payloadRow = -1;
    for (int i = 0; i < m_arguments->rowCount(); ++i) {
        if (record.spec().movesBytes() && m_arguments->row(i).slot == record.spec().dataSlot)
            m_payloadRow = i;
    }
    showBytesOf(-1);
}

void CallDetailPane::fillKernel()
{
    const std::size_t row = m_model.history().rowOf(m_seq);
    if (row >= m_model.history().size())
        return;
    const KernelState kernel = kernelStateAfter(m_model.history(), row);
    m_kernel.box->setVisible(!kernel.isEmpty());
    const QColor muted = m_theme.color(ThemeColor::Muted);
    const QColor text = m_theme.color(ThemeColor::Text);
    QStringList parts;
    if (kernel.state != constants::TcpState::Unknown) {
        const QString name = CallWords::latin1(constants::tcpStateName(kernel.state));
        const StateMark mark = markOfTcpState(name);
        const QChar dot = mark == StateMark::Open ? QChar(0x25cf) : QChar(0x25cb);
        parts += span(dot, m_theme.color(colorOf(mark))) + QStringLiteral("&nbsp;") + span(name, text);
    }
    const auto queue = [&](const QString& name, std::int64_t bytes) {
        return span(name, muted) + QStringLiteral("&nbsp;") +
               span(tr("%1 B").arg(CallWords::number(static_cast<quint64>(std::max<std::int64_t>(bytes, 0)))),
                    text);
    };
    if (kernel.receiveQueue)
        parts += queue(tr("Receive queue"), *kernel.receiveQueue);
    if (kernel.sendQueue)
        parts += queue(tr("Send queue"), *kernel.sendQueue);
    m_kernelText->setText(parts.join(QStringLiteral(" &nbsp;&nbsp; ")));
}

/// The bytes of the chosen argument; the payload where none is chosen or the chosen one has none.
void CallDetailPane::showBytesOf(int argument)
{
    const CallRecord record = m_model.find(m_seq);
    if (record.isNull())
        return; // dropped from memory since: what was shown stays
    const QString title = QStringLiteral("#%1 %2").arg(m_seq).arg(CallWords::latin1(record.spec().name));
    if (argument >= 0 && argument != m_payloadRow && !m_arguments->row(argument).bytes.empty()) {
        const ArgumentRow& row = m_arguments->row(argument);
        m_bytes->setBytes({title, CallWords::utf8(row.name), argument, row.bytes, row.bytes.size(), 0,
                           row.writtenBack, true});
        return;
    }
    const auto payload = record.data();
    const ResultParts parts = resultParts(record, m_model.directory());
    const std::int64_t lost = parts.note != ResultNote::Cut ? 0
                              : parts.second == 0           ? -1
                                                            : static_cast<std::int64_t>(parts.second);
    if ((!payload || payload->length == 0) && lost == 0) {
        m_bytes->clear();
        return;
    }
    BytesSection::Content content{
        .call = title, .argument = {}, .row = m_payloadRow, .bytes = {}, .lost = lost};
    if (payload) {
        content.bytes.assign(payload->kept.begin(), payload->kept.end());
        content.length = payload->length;
    }
    content.received = record.spec().reads();
    content.chosen = argument == m_payloadRow;
    m_bytes->setBytes(std::move(content));
}

int CallDetailPane::bytesForm() const { return m_bytes->form(); }

void CallDetailPane::setBytesForm(int form) { m_bytes->setForm(form); }

void CallDetailPane::applyTheme()
{
    QPalette muted = m_theme.palette();
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})
        muted.setColor(role, m_theme.color(ThemeColor::Muted));
    for (QLabel* title : {m_kernel.title, m_lookup.title}) {
        title->setPalette(muted);
        title->setFont(m_theme.boldFont());
    }
    m_handle->setPalette(muted);
    m_time->setPalette(muted);
    QFont large = m_theme.fixedFont();
    large.setPixelSize(m_theme.px(15));
    m_title->setFont(large);
    if (m_seq != 0)
        fill();
    update();
}

void CallDetailPane::retranslate()
{
    m_empty->setTexts(
        tr("No call chosen."),
        tr("Choose a row in the call log. Its arguments, its result and the reason appear here."));
    m_kernel.title->setText(tr("Kernel after the call"));
    m_lookup.title->setText(tr("Where it looked"));
    m_lookupText->setText(
        tr("The resolver library chooses: hosts file, cache or name server. It makes its own "
           "calls; they are not in this log."));
    m_previous->setAccessibleName(tr("Previous call on this handle"));
    m_next->setAccessibleName(tr("Next call on this handle"));
    m_creator->setAccessibleName(tr("Call that created this handle"));
    if (m_seq != 0)
        fill();
}

void CallDetailPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CallDetailPane::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), m_theme.color(ThemeColor::Base));
}

} // namespace workbench
