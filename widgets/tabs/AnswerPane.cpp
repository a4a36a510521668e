// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/AnswerPane.h"

#include "widgets/support/EmptyState.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/NetworkInterfaces.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/tabs/AnswerModel.h"
#include "widgets/tabs/AnswerTable.h"
#include "widgets/tabs/DnsLookups.h"
#include "widgets/tabs/LookupQuestion.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace workbench {
namespace {

bool hasPorts(const LookupAnswered& answer)
{
    return answer.request.kind == LookupKind::Getaddrinfo && !answer.request.service.empty();
}

} // namespace

AnswerPane::AnswerPane(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_header(new PaneHeader(theme, this)), m_copy(new QToolButton(this)),
      m_stack(new QStackedLayout), m_empty(new EmptyState(theme, this)), m_call(new LinkButton(theme, this)),
      m_model(new AnswerModel(theme, this)), m_table(new AnswerTable(theme, *m_model, this)),
      m_warning(new MessageLine(theme, this)), m_facts(new QLabel(this))
{
    m_table->setObjectName(QStringLiteral("answers"));
    m_copy->setObjectName(QStringLiteral("copyAnswer"));
    m_copy->setIcon(theme.icons().icon(u"copy"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    m_header->addTool(m_copy);
    m_call->setObjectName(QStringLiteral("answerCall"));
    m_empty->addButton(m_call);
    m_facts->setObjectName(QStringLiteral("answerFacts"));
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setContentsMargins(16, 8, 16, 8);
    m_warning->setObjectName(QStringLiteral("answerWarning"));
    m_warning->setContentsMargins(16, 0, 16, 0);

    auto* answer = new QWidget(this);
    auto* rows = new QVBoxLayout(answer);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_table, 1);
    auto* warning = new QHBoxLayout;
    warning->setContentsMargins(16, 6, 16, 0);
    warning->addWidget(m_warning);
    rows->addLayout(warning);
    rows->addWidget(m_facts);
    rows->addStretch();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(answer);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(m_stack, 1);

    connect(m_copy, &QAbstractButton::clicked, this, &AnswerPane::copy);
    connect(m_call, &QAbstractButton::clicked, this, [this] { Q_EMIT showCall(m_seq); });
    connect(m_table, &AnswerTable::useIn, this, [this](TabKind kind, int row) {
        const AnswerRow& used = m_model->at(row);
        Q_EMIT useIn(kind, used.host, used.port);
    });
    connect(&m_theme, &Theme::changed, this, [this] {
        fitTable();
        writeFacts();
    });
    retranslate();
    showNothing();
}

void AnswerPane::retranslate()
{
    m_header->setTitle(tr("Answer"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy"));
    m_table->setAccessibleName(tr("Answer"));
    m_model->retranslate();
}

void AnswerPane::showNothing()
{
    m_showsInterfaces = false;
    m_seq = 0;
    m_header->setCounts({});
    showWords(tr("Nothing asked yet."), tr("Choose a call at the left, fill in the fields, then look up."));
}

void AnswerPane::showWords(const QString& title, const QString& body)
{
    m_model->setRows({});
    m_factRows.clear();
    m_copy->setEnabled(false);
    m_empty->setTexts(title, body);
    m_call->setVisible(m_seq != 0);
    m_call->setText(tr("See #%1").arg(m_seq));
    m_call->setAccessibleName(m_call->text());
    m_stack->setCurrentIndex(0);
}

void AnswerPane::showQuestion(const LookupQuestion& question)
{
    m_showsInterfaces = false;
    m_seq = question.seq();
    if (question.dns) {
        showRecords(question);
        return;
    }
    const auto* answer = question.answered();
    const QString odd = oddity(question.request);
    m_header->setCounts(answer ? answerSentence(question) : QString());
    if (answer == nullptr) {
        const QString asked = QStringLiteral("%1 %2").arg(lookupKindName(question.request.kind),
                                                          askedForText(question.request));
        const auto* failure = question.failed();
        showWords(failure ? failureWords(*failure) : answerSentence(question),
                  failure ? tr("%1: %2").arg(asked, errorNameOf(*failure)) : QString());
        return;
    }
    std::vector<AnswerRow> rows;
    for (const LookupEntry& entry : answer->entries)
        rows.push_back(answerRow(entry, hasPorts(*answer)));
    m_model->setRows(std::move(rows));
    m_warning->setMessage(odd.isEmpty() ? u"" : u"warn", ThemeColor::Wait, odd);
    m_warning->setVisible(!odd.isEmpty());

    Facts facts;
    const auto add = [&](const QString& label, const std::string& value) {
        if (!value.empty())
            facts.emplace_back(label, QString::fromStdString(value));
    };
    const LookupKind kind = question.request.kind;
    add(kind == LookupKind::Getaddrinfo ? tr("Canonical name") : tr("Name"), answer->name);
    add(tr("Service"), answer->service);
    if (kind == LookupKind::Getservbyname || kind == LookupKind::Getservbyport)
        add(tr("Port"), std::to_string(answer->port));
    add(tr("Protocol"), answer->protocolName);
    for (const std::string& alias : answer->aliases)
        add(tr("Also called"), alias);
    showRows(facts);
}

/// The mark that tells a library's answer from a call's stands right below it.
void AnswerPane::showRecords(const LookupQuestion& question)
{
    const DnsAnswer* answer = question.dnsAnswer();
    const bool hasRecords = answer != nullptr && !answer->records.empty();
    const QString mark = tr("A library's answer: its calls are not in the log.");
    m_header->setCounts(hasRecords ? answerSentence(question) : QString());
    if (!hasRecords) {
        showWords(answerSentence(question), mark);
        return;
    }
    std::vector<AnswerRow> rows;
    for (const DnsRecord& record : answer->records)
        rows.push_back(answerRow(record));
    m_model->setRows(std::move(rows), AnswerForm::Records);
    m_warning->setMessage(u"info", ThemeColor::Muted, mark);
    m_warning->show();
    const QHostAddress& server = question.dns->server;
    showRows({{tr("Name server"), server.isNull() ? tr("the system's") : server.toString()}});
}

void AnswerPane::showInterfaces()
{
    std::vector<AnswerRow> rows;
    int addresses = 0;
    for (const InterfaceAddress& one : allInterfaces()) {
        addresses += one.address.isEmpty() ? 0 : 1;
        rows.push_back(answerRow(one));
    }
    m_seq = 0;
    m_showsInterfaces = true;
    m_header->setCounts(tr("%n address(es) of this computer", nullptr, addresses));
    m_model->setRows(std::move(rows), AnswerForm::Interfaces);
    m_warning->setMessage(u"info", ThemeColor::Muted,
                          tr("A library's answer: its calls are not in the log."));
    m_warning->show();
    showRows({});
}

void AnswerPane::showRows(const Facts& facts)
{
    m_factRows = facts;
    writeFacts();
    m_facts->setVisible(!facts.isEmpty());
    m_copy->setEnabled(true);
    fitTable();
    m_table->fitColumns();
    m_table->setVisible(m_model->rowCount() > 0);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, AnswerModel::AddressColumn));
    m_stack->setCurrentIndex(1);
}

/// The colour stands in the text: it is written anew where the theme changes.
void AnswerPane::writeFacts()
{
    QString html;
    for (const auto& [label, value] : m_factRows)
        html +=
            QStringLiteral("<tr><td style='color:%1;padding-right:8px'>%2</td><td>%3</td></tr>")
                .arg(m_theme.color(ThemeColor::Muted).name(), label.toHtmlEscaped(), value.toHtmlEscaped());
    m_facts->setText(QStringLiteral("<table cellspacing='2'>%1</table>").arg(html));
    m_facts->setAccessibleName(factText());
}

QString AnswerPane::factText() const
{
    QString text;
    for (const auto& [label, value] : m_factRows)
        text += label + u'\t' + value + u'\n';
    return text;
}

/// No higher than its rows, so that the rest of the answer stands right below.
void AnswerPane::fitTable()
{
    const int rows = m_model->rowCount() * m_theme.rowHeight(24);
    m_table->setMaximumHeight(m_table->horizontalHeader()->height() + rows + 2);
}

void AnswerPane::copy() const { QGuiApplication::clipboard()->setText(m_model->text() + factText()); }

void AnswerPane::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), m_theme.color(ThemeColor::Base));
}

} // namespace workbench
