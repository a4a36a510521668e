// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/ProblemLine.h"

#include "widgets/support/LinkButton.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/Theme.h"

#include <QEvent>
#include <QHBoxLayout>

#include <utility>

namespace workbench {

ProblemLine::ProblemLine(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_line(new MessageLine(theme, this)), m_call(new LinkButton(theme, this))
{
    m_line->setObjectName(QStringLiteral("problem"));
    m_call->setObjectName(QStringLiteral("problemCall"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(8));
    row->addWidget(m_line, 1);
    row->addWidget(m_call);
    connect(m_call, &QAbstractButton::clicked, this, [this] { Q_EMIT callRequested(m_seq); });
    retranslate();
    hide();
}

void ProblemLine::setProblem(std::function<QString()> words, std::uint64_t seq)
{
    m_words = std::move(words);
    m_seq = seq;
    retranslate();
    m_call->setVisible(seq != 0);
    show();
}

void ProblemLine::clear()
{
    m_words = {};
    m_line->clear();
    hide();
}

QString ProblemLine::text() const { return m_line->text(); }

void ProblemLine::retranslate()
{
    if (m_words)
        m_line->setRefusal(m_words());
    m_call->setText(tr("See #%1").arg(m_seq));
    m_call->setAccessibleName(m_call->text());
}

void ProblemLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace workbench
