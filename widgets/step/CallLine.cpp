// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/CallLine.h"

#include "widgets/support/Icons.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace workbench {

CallLine::CallLine(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_copy(makeSmallTool(QStringLiteral("copyCall"), this))
{
    setObjectName(QStringLiteral("callLine"));
    auto* row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(m_copy);
    const auto dress = [this, row] {
        row->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), 0);
        setFixedHeight(m_theme.px(38));
        m_copy->setIcon(m_theme.icons().icon(u"copy"));
    };
    dress();
    connect(&m_theme, &Theme::changed, this, dress);
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(text());
        Q_EMIT statusMessage(tr("The line of C is copied."));
    });
    retranslate();
}

void CallLine::retranslate()
{
    m_copy->setAccessibleName(tr("Copy the line of C"));
    m_copy->setToolTip(m_copy->accessibleName());
    update();
}

void CallLine::show(CallInC line, std::optional<ManualParameter> edited)
{
    m_line = std::move(line);
    m_edited = edited;
    setToolTip(text());
    setAccessibleName(tr("In C, as called"));
    setAccessibleDescription(text());
    update();
}

void CallLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ThemeColor::Alt));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ThemeColor::Line));
    painter.setPen(m_theme.color(ThemeColor::Muted));
    painter.setFont(m_theme.interfaceFont());
    const QString words = tr("In C, as called");
    QRect area = rect().adjusted(m_theme.px(16), 0, 0, 0);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, words);
    const int left = std::max(m_theme.px(152),
                              area.left() + painter.fontMetrics().horizontalAdvance(words) + m_theme.px(16));
    paintLine(painter, left, m_copy->geometry().left() - m_theme.px(8));
}

void CallLine::paintLine(QPainter& painter, double left, double right)
{
    const QString all = text();
    const FixedText& fixed = m_theme.fixedText();
    const FixedText& bold = m_theme.fixedBoldText();
    const int baseline = fixed.baseline(rect());
    const auto begin = static_cast<int>(m_line.nameBegin);
    const auto length = static_cast<int>(m_line.nameLength);
    painter.setPen(m_theme.color(ThemeColor::Muted));
    double x = fixed.draw(painter, left, right, baseline, all.left(begin));
    painter.setPen(m_theme.color(ThemeColor::Text));
    x = bold.draw(painter, x, right, baseline, all.mid(begin, length));
    const double behindName = x;
    fixed.draw(painter, x, right, baseline, all.mid(begin + length));
    for (const CallInC::Piece& piece : m_line.pieces) {
        const bool isEdited = m_edited && piece.parameter == *m_edited;
        const auto from = static_cast<int>(piece.begin);
        const QString words = all.mid(from, static_cast<int>(piece.length));
        const double start = behindName + fixed.width(all.mid(begin + length, from - begin - length));
        const double end = start + fixed.width(words);
        if (start >= right || (!isEdited && !piece.isUnread))
            continue;
        if (piece.isUnread) { // again, in another colour
            painter.fillRect(QRectF(start, 0, std::min(end, right) - start, height() - 1),
                             m_theme.color(ThemeColor::Alt));
            painter.setPen(m_theme.color(ThemeColor::Fail));
            fixed.draw(painter, start, right, baseline, words);
        }
        if (!isEdited)
            continue;
        painter.fillRect(QRectF(start, baseline + 3, std::min(end, right) - start, 2),
                         m_theme.color(ThemeColor::Link));
    }
}

} // namespace workbench
