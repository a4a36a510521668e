// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/options/OptionEditor.h"

#include "widgets/options/OptionWords.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace workbench {

OptionEditor::OptionEditor(const Theme& theme, const OptionSpec& spec)
    : m_theme(theme), m_spec(spec), m_layout(new QHBoxLayout(this)), m_failure(new QLabel(this))
{
    m_failure->setObjectName(QStringLiteral("optionFailure"));
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setForegroundRole(QPalette::WindowText);
    m_failure->hide();
    m_layout->setContentsMargins({});
    m_layout->addWidget(m_failure);
    m_layout->addStretch();
    connect(&m_theme, &Theme::changed, this, &OptionEditor::applyTheme);
    applyTheme();
}

QString OptionEditor::symbol() const
{
    return QString::fromLatin1(m_spec.symbol.data(), static_cast<qsizetype>(m_spec.symbol.size()));
}

void OptionEditor::addControl(QWidget& control, const QString& name)
{
    control.setAccessibleName(name);
    setSmall(control);
    control.installEventFilter(this);
    m_controls.push_back(&control);
    m_layout->insertWidget(m_layout->indexOf(m_failure), &control);
    applyTheme();
}

bool OptionEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT focused();
    return QWidget::eventFilter(watched, event);
}

void OptionEditor::addWord(QLabel& word)
{
    word.setTextFormat(Qt::PlainText);
    m_words.push_back(&word);
    m_layout->insertWidget(m_layout->indexOf(m_failure), &word);
    applyTheme();
}

void OptionEditor::setReading(const OptionReading& reading)
{
    m_read = reading.result;
    if (m_read.ok())
        showValue(reading.value);
    showFailure();
}

void OptionEditor::setOutcome(const OptionSet& outcome)
{
    m_set = outcome.result;
    if (m_set.ok())
        taken();
    if (outcome.readBack)
        setReading(*outcome.readBack);
    else
        showFailure();
}

void OptionEditor::forget()
{
    m_read = {};
    taken();
    clearValue();
    forgetFailure();
}

void OptionEditor::forgetFailure()
{
    m_set = {};
    showFailure();
}

QString OptionEditor::failure() const
{
    const CallResult& result = m_set.ok() ? m_read : m_set;
    return result.ok() ? QString() : OptionWords::error(result);
}

/// The error's name stands beside the value, its words are in the tip and below the table.
void OptionEditor::showFailure()
{
    const QString words = failure();
    for (QWidget* control : std::as_const(m_controls))
        setRefused(*control, !m_set.ok());
    m_failure->setVisible(!words.isEmpty());
    m_failure->setText(words.section(QLatin1Char(' '), 0, 0));
    m_failure->setToolTip(words);
    applyTheme();
}

void OptionEditor::applyTheme()
{
    m_layout->setSpacing(m_theme.px(4));
    const int height = std::max(m_theme.px(20), QFontMetrics(m_theme.fixedFont()).height() + 4);
    for (QWidget* control : std::as_const(m_controls)) {
        const bool isWord = qobject_cast<QAbstractButton*>(control) != nullptr;
        control->setFont(isWord ? m_theme.smallFont() : m_theme.fixedFont());
        control->setFixedHeight(height);
    }
    for (QLabel* word : std::as_const(m_words))
        word->setFont(m_theme.smallFont());
    m_failure->setFont(m_theme.smallFont());
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, m_theme.color(m_set.ok() ? ThemeColor::Muted : ThemeColor::Fail));
    m_failure->setPalette(palette);
}

} // namespace workbench
