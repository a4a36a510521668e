// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/StepResult.h"

#include "widgets/support/Icons.h"
#include "widgets/support/StylePainting.h"

#include <QPainter>

namespace workbench {

StepResult::StepResult(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("result"));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StepResult::show(StepOutcome outcome, bool isBold)
{
    m_outcome = std::move(outcome);
    m_bold = isBold;
    setToolTip(text());
    setAccessibleDescription(text());
    update();
}

void StepResult::setOutcome(const StepOutcome& outcome)
{
    show(outcome, outcome.color == ThemeColor::Fail || outcome.color == ThemeColor::Inject);
}

void StepResult::setWaiting(const QString& clock)
{
    StepOutcome outcome;
    outcome.icon = QStringLiteral("m-pend");
    outcome.color = ThemeColor::Link;
    outcome.value = clock;
    outcome.words = tr("waiting");
    show(outcome, true);
}

void StepResult::setNotCalled()
{
    StepOutcome outcome;
    outcome.color = ThemeColor::Muted;
    outcome.words = tr("not called");
    show(outcome, false);
}

QString StepResult::text() const
{
    return m_outcome.value.isEmpty()   ? m_outcome.words
           : m_outcome.words.isEmpty() ? m_outcome.value
                                       : m_outcome.value + u' ' + m_outcome.words;
}

QSize StepResult::sizeHint() const { return {m_theme.px(200), m_theme.px(28)}; }
QSize StepResult::minimumSizeHint() const { return {m_theme.px(60), m_theme.px(28)}; }

void StepResult::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setPen(m_theme.color(m_outcome.color));
    QRect area = rect();
    if (!m_outcome.icon.isEmpty()) {
        QRect glyph(area.left(), area.top(), m_theme.px(16), area.height());
        drawGlyph(painter, glyph, m_outcome.icon, m_theme.color(m_outcome.color), m_theme);
        area.setLeft(glyph.right() + m_theme.px(kIconGap) / 2);
    }
    const FixedText& fixed = m_bold ? m_theme.fixedBoldText() : m_theme.fixedText();
    const QFontMetrics metrics(m_theme.interfaceFont());
    const bool isWide = !m_outcome.value.isEmpty() && fixed.width(m_outcome.value) + m_theme.px(8) +
                                                              metrics.horizontalAdvance(m_outcome.words) >
                                                          area.width();
    QRect words = area;
    if (isWide && 2 * metrics.height() <= area.height()) { // the words get a line of their own
        area.setHeight(area.height() / 2);
        words.setTop(area.bottom() + 1);
    }
    if (!m_outcome.value.isEmpty()) {
        const double end =
            fixed.draw(painter, area.left(), area.right(), fixed.baseline(area), m_outcome.value);
        if (words.top() == area.top())
            words.setLeft(static_cast<int>(end) + m_theme.px(8));
    }
    if (words.width() <= 0)
        return;
    if (m_outcome.color == ThemeColor::Text)
        painter.setPen(m_theme.color(ThemeColor::Muted));
    painter.setFont(m_theme.interfaceFont());
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_outcome.words, Qt::ElideRight, words.width()));
}

} // namespace workbench
