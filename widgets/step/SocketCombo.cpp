// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/SocketCombo.h"

#include "widgets/support/StyleButtons.h"
#include "widgets/support/Theme.h"

#include <QAbstractItemView>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include <algorithm>

namespace workbench {

namespace {

constexpr QChar kCut(0x2026);

/// A host before its port: where it begins, and how long it is.
struct Host {
    qsizetype begin = 0;
    qsizetype length = 0;
};

QList<Host> hostsIn(const QString& text)
{
    static const QRegularExpression address(QStringLiteral("(\\S+):\\d+(?!\\S)"));
    QList<Host> hosts;
    auto found = address.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        hosts.push_back({match.capturedStart(1), match.capturedLength(1)});
    }
    return hosts;
}

/// Of each host its end, of so many characters at most.
QString withHostsOf(const QString& text, const QList<Host>& hosts, qsizetype most)
{
    QString cut;
    qsizetype from = 0;
    for (const Host& host : hosts) {
        cut += text.mid(from, host.begin - from);
        from = host.begin + host.length;
        cut +=
            host.length <= most + 1 ? text.mid(host.begin, host.length) : kCut + text.mid(from - most, most);
    }
    return cut + text.mid(from);
}

} // namespace

SocketCombo::SocketCombo(const Theme& theme, QWidget* parent) : QComboBox(parent), m_theme(theme)
{
    view()->setTextElideMode(Qt::ElideNone);
}

QString SocketCombo::fitted(const QString& text, const QFontMetrics& metrics, int width)
{
    const QList<Host> hosts = hostsIn(text);
    qsizetype most = 0;
    for (const Host& host : hosts)
        most = std::max(most, host.length);
    QString cut = text;
    while (metrics.horizontalAdvance(cut) >= width && most > 0) // elidedText() cuts what fits just so
        cut = withHostsOf(text, hosts, --most);
    return metrics.elidedText(cut, Qt::ElideRight, width);
}

void SocketCombo::showPopup()
{
    const int margins = m_theme.px(24) + view()->verticalScrollBar()->sizeHint().width();
    const int most = screen()->availableGeometry().width();
    view()->setMinimumWidth(std::min(view()->sizeHintForColumn(0) + margins, most));
    QComboBox::showPopup();
}

void SocketCombo::paintEvent(QPaintEvent* /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.currentText = fitted(option.currentText, option.fontMetrics,
                                option.rect.width() - m_theme.px(9) - fieldArrowWidth(m_theme));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace workbench
