// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/StateChip.h"

#include "widgets/support/StylePainting.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace workbench {
namespace {

constexpr int kMargin = 9;
constexpr int kMarkWidth = 12;
constexpr int kGap = 8;
constexpr int kDetailGap = 16;

} // namespace

StateMark markOfTcpState(QStringView state)
{
    static constexpr std::array<std::pair<QStringView, StateMark>, 10> kMarks{{
        {u"LISTEN", StateMark::Open},
        {u"ESTABLISHED", StateMark::Open},
        {u"CLOSE_WAIT", StateMark::Ended},
        {u"FIN_WAIT1", StateMark::Half},
        {u"FIN_WAIT2", StateMark::Half},
        {u"SYN_SENT", StateMark::Pending},
        {u"SYN_RECV", StateMark::Pending},
        {u"LAST_ACK", StateMark::Pending},
        {u"CLOSING", StateMark::Pending},
        {u"TIME_WAIT", StateMark::Pending},
    }};
    const auto found = std::find_if(kMarks.begin(), kMarks.end(),
                                    [state](const auto& entry) { return entry.first == state; });
    return found == kMarks.end() ? StateMark::NotOpen : found->second;
}

QStringView iconOf(StateMark mark)
{
    static constexpr std::array<QStringView, 5> kIcons{u"dot", u"ring", u"half", u"m-eof", u"m-pend"};
    return kIcons[static_cast<std::size_t>(mark)];
}

ThemeColor colorOf(StateMark mark)
{
    switch (mark) {
    case StateMark::Open:
    case StateMark::Half:
        return ThemeColor::Peer;
    case StateMark::Ended:
        return ThemeColor::Eof;
    default:
        return ThemeColor::Muted;
    }
}

StateChip::StateChip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StateChip::setState(StateMark mark, const QString& word, const QString& detail)
{
    if (mark == m_mark && word == m_word && detail == m_detail)
        return;
    m_mark = mark;
    m_word = word;
    m_detail = detail;
    setAccessibleName(detail.isEmpty() ? word : word + QLatin1Char(' ') + detail);
    setToolTip(showsDetail() ? QString() : m_detail);
    updateGeometry();
    update();
}

int StateChip::wordWidth() const
{
    return 2 * m_theme.px(kMargin) + m_theme.px(kMarkWidth) + m_theme.px(kGap) +
           QFontMetrics(m_theme.boldFont()).horizontalAdvance(m_word) + 1;
}

QSize StateChip::sizeHint() const
{
    const int detail = m_detail.isEmpty() ? 0
                                          : m_theme.px(kDetailGap) +
                                                QFontMetrics(m_theme.fixedFont()).horizontalAdvance(m_detail);
    return {wordWidth() + detail, std::max(m_theme.px(22), QFontMetrics(m_theme.boldFont()).height() + 4)};
}

QSize StateChip::minimumSizeHint() const { return {wordWidth(), sizeHint().height()}; }

bool StateChip::showsDetail() const { return !m_detail.isEmpty() && width() >= sizeHint().width(); }

void StateChip::resizeEvent(QResizeEvent* /*event*/) { setToolTip(showsDetail() ? QString() : m_detail); }

void StateChip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    drawPanel(painter, rect(), m_theme.color(ThemeColor::Alt), m_theme.color(ThemeColor::Line),
              m_theme.px(3));
    QRect rest = rect().adjusted(m_theme.px(kMargin), 0, -m_theme.px(kMargin), 0);
    QRect mark = rest;
    mark.setWidth(m_theme.px(kMarkWidth));
    drawGlyph(painter, mark, iconOf(m_mark), m_theme.color(colorOf(m_mark)), m_theme, 12.0);
    rest.setLeft(mark.right() + 1 + m_theme.px(kGap));
    painter.setPen(m_theme.color(ThemeColor::Text));
    painter.setFont(m_theme.boldFont());
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, m_word);
    if (!showsDetail())
        return;
    painter.setFont(m_theme.fixedFont());
    painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, m_detail);
}

} // namespace workbench
