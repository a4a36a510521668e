// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/replies/ReplyTester.h"

#include "widgets/fields/BytesEdit.h"
#include "widgets/replies/ReplyWords.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/Theme.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QRandomGenerator>

namespace workbench {

ReplyTester::ReplyTester(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_label(new QLabel(this)),
      m_bytes(new BytesEdit(theme, BytesEdit::Offer::Plain, QStringLiteral("replyTest"), this)),
      m_answer(new MessageLine(theme, this))
{
    m_answer->setObjectName(QStringLiteral("replyTestAnswer"));
    m_label->setMinimumHeight(theme.px(28));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(8));
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_label, 0, 0, Qt::AlignTop);
    grid->addWidget(m_bytes, 0, 1);
    grid->addWidget(m_answer, 1, 1);
    m_label->setBuddy(m_bytes);
    connect(m_bytes, &BytesEdit::edited, this, &ReplyTester::answer);
    retranslate();
}

void ReplyTester::setRules(std::optional<ReplyEngine> engine, const ReplyRules& rules)
{
    m_engine = std::move(engine);
    m_rules = rules;
    if (m_engine) {
        Expansion expansion;
        expansion.utcOffset = std::chrono::seconds(QDateTime::currentDateTime().offsetFromUtc());
        expansion.random = [] { return QRandomGenerator::global()->generate64(); };
        m_engine->setExpansion(expansion);
    }
    answer();
}

void ReplyTester::answer()
{
    const Parsed<Bytes> bytes = m_bytes->payload().bytes();
    if (!bytes) {
        m_answer->clear(); // the field says why
    } else if (!m_engine) {
        m_answer->setMessage(u"warn", ThemeColor::Wait, tr("First put right the rule that cannot be used."));
    } else if (bytes.value().empty()) {
        m_answer->setMessage(u"info", ThemeColor::Muted,
                             tr("Type a message to see which rule would answer it."));
    } else if (const auto firing = m_engine->wouldFire(bytes.value())) {
        m_answer->setMessage(firing->refusal ? u"warn" : u"send",
                             firing->refusal ? ThemeColor::Wait : ThemeColor::Text,
                             ReplyWords::wouldFire(*firing, m_rules.rules[firing->rule]));
    } else {
        m_answer->setMessage(u"info", ThemeColor::Text, tr("No rule would fire."));
    }
}

void ReplyTester::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReplyTester::retranslate()
{
    m_label->setText(tr("Tr&y"));
    m_bytes->setName(tr("Message to try"));
    answer();
}

} // namespace workbench
