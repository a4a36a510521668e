// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/NumberSpin.h"

#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionSpinBox>

#include <algorithm>

namespace workbench {

NumberSpin::NumberSpin(const Theme& theme, qint64 least, qint64 most, QWidget* parent)
    : QAbstractSpinBox(parent), m_theme(theme), m_least(least), m_most(most)
{
    setFont(m_theme.fixedFont());
    setValue(least);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(lineEdit(), &QLineEdit::textChanged, this, [this] {
        check();
        Q_EMIT edited();
    });
    connect(&m_theme, &Theme::changed, this, [this] {
        setFont(m_theme.fixedFont());
        updateGeometry();
    });
}

QString NumberSpin::typed() const { return lineEdit()->text().trimmed(); }

std::optional<qint64> NumberSpin::value() const
{
    const QString text = typed();
    const bool isNegative = m_least < 0 && text.startsWith(QLatin1Char('-'));
    const QStringView unsign = QStringView(text).mid(isNegative ? 1 : 0);
    const bool digits = !unsign.isEmpty() && std::all_of(unsign.begin(), unsign.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    if (!digits || !fits || number < m_least || number > m_most)
        return std::nullopt;
    return number;
}

void NumberSpin::setValue(qint64 value) { lineEdit()->setText(QString::number(value)); }

void NumberSpin::setRange(qint64 least, qint64 most)
{
    m_least = least;
    m_most = most;
    check();
}

std::optional<QString> NumberSpin::problem() const
{
    if (value())
        return std::nullopt;
    return refusal(typed());
}

bool NumberSpin::check()
{
    const bool fine = value().has_value();
    setRefused(*this, !fine);
    return fine;
}

QString NumberSpin::refusal(const QString& typed) const
{
    if (typed.isEmpty())
        return tr("A number from %1 to %2 is needed here.").arg(m_least).arg(m_most);
    return tr("A number from %1 to %2 is needed here. You typed %3.").arg(m_least).arg(m_most).arg(typed);
}

void NumberSpin::stepBy(int steps)
{
    // From a text that is no number of the range, a step leads to the range's nearer end.
    bool number = false;
    const qint64 from = typed().toLongLong(&number);
    const qint64 start = number ? from : m_least;
    setValue(std::clamp(start + steps, m_least, m_most));
    selectAll();
}

QAbstractSpinBox::StepEnabled NumberSpin::stepEnabled() const
{
    const std::optional<qint64> number = value();
    StepEnabled enabled = StepNone;
    if (!number || *number < m_most)
        enabled |= StepUpEnabled;
    if (!number || *number > m_least)
        enabled |= StepDownEnabled;
    return enabled;
}

QSize NumberSpin::sizeHint() const
{
    ensurePolished();
    const QFontMetrics metrics(font());
    const int digits = std::max<int>(3, static_cast<int>(QString::number(m_most).size()));
    const QSize contents(metrics.horizontalAdvance(QString(digits, QLatin1Char('0'))) + 4, metrics.height());
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, contents, this);
}

} // namespace workbench
