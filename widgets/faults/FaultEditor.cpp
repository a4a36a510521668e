// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/faults/FaultEditor.h"

#include "core/faults/FaultChoices.h"
#include "widgets/faults/FaultWords.h"
#include "widgets/fields/NumberSpin.h"
#include "widgets/log/CallWords.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QStandardItemModel>

namespace workbench {
namespace {

using Effect = FaultRule::Effect;
using When = FaultRule::When;

constexpr qint64 kMostCount = 1'000'000'000;

QComboBox* newChoice(const char* name, QWidget* parent, bool editable = false)
{
    auto* combo = new QComboBox(parent);
    combo->setObjectName(QString::fromLatin1(name));
    combo->setEditable(editable);
    combo->setInsertPolicy(QComboBox::NoInsert);
    if (editable)
        combo->setCompleter(nullptr); // what it put behind the first letter would count at once
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(5);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return combo;
}

/// Without the mark of the mnemonic.
QString plain(const QString& label) { return QString(label).remove(QLatin1Char('&')); }

} // namespace

FaultEditor::FaultEditor(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_countLabel(new QLabel(this)), m_amountLabel(new QLabel(this)),
      m_call(newChoice("faultCall", this)), m_handle(newChoice("faultHandle", this, true)),
      m_when(newChoice("faultWhen", this)), m_count(new NumberSpin(theme, 1, kMostCount, this)),
      m_effect(newChoice("faultEffect", this)), m_amount(new QWidget(this)),
      m_amounts(new QStackedLayout(m_amount)), m_error(newChoice("faultError", m_amount, true)),
      m_length(new NumberSpin(theme, 1, kMostCount, m_amount)),
      m_delay(new NumberSpin(theme, 1, kMostDelayMs, m_amount))
{
    build();
    retranslate();
    connectFields();
    setRule(std::nullopt);
}

void FaultEditor::build()
{
    m_count->setObjectName(QStringLiteral("faultCount"));
    m_length->setObjectName(QStringLiteral("faultLength"));
    m_delay->setObjectName(QStringLiteral("faultDelay"));
    for (const CallId call : faultableCalls())
        m_call->addItem(FaultWords::call(call), static_cast<int>(call));
    m_handle->addItem(QString());
    for (int i = 0; i < 3; ++i) {
        m_when->addItem(QString());
        m_effect->addItem(QString());
    }
    for (QWidget* field : std::initializer_list<QWidget*>{m_error, m_length, m_delay})
        m_amounts->addWidget(field);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    addRow(*grid, CallRow, *m_call, nullptr);
    addRow(*grid, HandleRow, *m_handle, nullptr);
    addRow(*grid, WhenRow, *m_when, m_count);
    addRow(*grid, EffectRow, *m_effect, m_amount);
    grid->addWidget(m_countLabel, 2 * WhenRow, 2);
    grid->addWidget(m_amountLabel, 2 * EffectRow, 2);
    m_countLabel->setBuddy(m_count);
}

void FaultEditor::addRow(QGridLayout& grid, Row row, QWidget& field, QWidget* second)
{
    m_labels[row] = new QLabel(this);
    m_labels[row]->setBuddy(&field);
    m_refusals[row] = new MessageLine(m_theme, this);
    m_refusals[row]->setObjectName(field.objectName() + QStringLiteral("Refusal"));
    m_refusals[row]->hide();
    grid.addWidget(m_labels[row], 2 * row, 0);
    grid.addWidget(&field, 2 * row, 1, 1, second ? 1 : 3);
    if (second)
        grid.addWidget(second, 2 * row, 3);
    grid.addWidget(m_refusals[row], 2 * row + 1, 0, 1, 4);
}

void FaultEditor::connectFields()
{
    connect(m_call, &QComboBox::activated, this, &FaultEditor::chooseCall);
    for (QComboBox* combo : {m_when, m_effect}) {
        connect(combo, &QComboBox::activated, this, [this] {
            showKinds();
            read();
        });
    }
    for (QComboBox* combo : {m_handle, m_error})
        connect(combo, &QComboBox::editTextChanged, this, &FaultEditor::read);
    for (NumberSpin* spin : {m_count, m_length, m_delay})
        connect(spin, &NumberSpin::edited, this, &FaultEditor::read);
}

CallId FaultEditor::call() const { return static_cast<CallId>(m_call->currentData().toInt()); }

When FaultEditor::when() const { return static_cast<When>(m_when->currentIndex()); }

Effect FaultEditor::effect() const { return static_cast<Effect>(m_effect->currentIndex()); }

// ---- from the rule to the fields

void FaultEditor::setRule(const std::optional<FaultRule>& rule)
{
    m_rule = rule;
    setEnabled(rule.has_value());
    fill();
}

void FaultEditor::fill()
{
    const FaultRule rule = m_rule.value_or(FaultRule{.call = CallId::Recv});
    m_filling = true;
    m_call->setCurrentIndex(m_call->findData(static_cast<int>(rule.call)));
    m_handle->setEditText(rule.handle ? QString::number(*rule.handle) : m_handle->itemText(0));
    m_when->setCurrentIndex(static_cast<int>(rule.when));
    m_effect->setCurrentIndex(static_cast<int>(rule.effect));
    showKinds();
    m_count->setValue(static_cast<qint64>(rule.count));
    fillErrors();
    if (rule.error != 0)
        m_error->setEditText(FaultWords::error(rule));
    m_length->setValue(static_cast<qint64>(rule.length));
    m_delay->setValue(rule.delay.count() > 0 ? rule.delay.count() : 50);
    m_filling = false;
    for (const Row row : {CallRow, HandleRow, WhenRow, EffectRow})
        m_refusals[row]->hide();
}

void FaultEditor::fillErrors()
{
    const QSignalBlocker blocker(m_error);
    m_error->clear();
    for (const std::string& name : usualErrors(call()))
        m_error->addItem(CallWords::utf8(name));
    const int reset = m_error->findText(
        CallWords::utf8(constants::errorName(callSpec(call()).errors, constants::errors::connectionReset)));
    m_error->setCurrentIndex(std::max(reset, 0));
}

/// Which fields there are for the call, the time and the effect that are chosen.
void FaultEditor::showKinds()
{
    m_handle->setEnabled(takesHandle(call()));
    auto* effects = qobject_cast<QStandardItemModel*>(m_effect->model());
    effects->item(static_cast<int>(Effect::Short))->setEnabled(canBeCut(call()));
    if (effect() == Effect::Short && !canBeCut(call()))
        m_effect->setCurrentIndex(static_cast<int>(Effect::Error));
    m_count->setRange(1, when() == When::Percent ? 100 : kMostCount);
    m_countLabel->setText(when() == When::Percent ? tr("%", "of calls") : tr("&N", "the Nth call"));
    m_count->setAccessibleName(plain(m_countLabel->text()));
    m_amounts->setCurrentIndex(static_cast<int>(effect()));
    QWidget* amount = m_amounts->currentWidget();
    m_amountLabel->setBuddy(amount);
    m_amountLabel->setText(plain(amount->accessibleName()));
}

// ---- from the fields to the rule

/// Another call: what it cannot do is put right, and it has errors of its own.
void FaultEditor::chooseCall()
{
    m_filling = true;
    const QString error = m_error->currentText();
    fillErrors();
    if (m_error->findText(error) >= 0)
        m_error->setEditText(error);
    if (!takesHandle(call()))
        m_handle->setEditText(m_handle->itemText(0));
    showKinds();
    m_filling = false;
    read();
}

void FaultEditor::read()
{
    if (m_filling || !m_rule)
        return;
    bool fine = true;
    FaultRule rule = *m_rule;
    rule.call = call();
    rule.handle = readHandle(fine);
    rule.when = when();
    if (check(WhenRow, *m_count))
        rule.count = static_cast<std::uint64_t>(*m_count->value());
    else
        fine = false;
    rule.effect = effect();
    bool hasAmount = true;
    if (rule.effect == Effect::Error)
        rule.error = readError(hasAmount);
    else
        hasAmount = check(EffectRow, rule.effect == Effect::Short ? *m_length : *m_delay);
    if (hasAmount && rule.effect == Effect::Short)
        rule.length = static_cast<std::size_t>(*m_length->value());
    if (hasAmount && rule.effect == Effect::Delay)
        rule.delay = std::chrono::milliseconds(*m_delay->value());
    if (!fine || !hasAmount || rule == *m_rule)
        return;
    m_rule = rule;
    Q_EMIT edited(rule);
}

std::optional<Handle> FaultEditor::readHandle(bool& fine)
{
    const QString text = m_handle->currentText().trimmed();
    QString refusal;
    std::optional<Handle> handle;
    if (text != m_handle->itemText(0)) {
        bool number = false;
        handle = text.toLongLong(&number);
        if (!number || *handle < 0)
            refusal = tr("%1 is no handle: a number such as 7, or %2.").arg(text, m_handle->itemText(0));
    }
    refuse(HandleRow, *m_handle, refusal);
    fine = fine && refusal.isEmpty();
    return handle;
}

int FaultEditor::readError(bool& fine)
{
    const QString text = m_error->currentText().trimmed();
    const constants::ErrorSpace space = callSpec(call()).errors;
    const int number = constants::errorNumber(space, text.toUpper().toStdString()).value_or(0);
    // Those of the resolver are negative on some systems.
    fine = space == constants::ErrorSpace::AddressInfo ? number != 0 : number > 0;
    refuse(EffectRow, *m_error,
           fine ? QString()
                : tr("%1 knows no error %2. %3 is one, for example.")
                      .arg(m_call->currentText(), text, m_error->itemText(0)));
    return number;
}

bool FaultEditor::check(Row row, NumberSpin& field)
{
    const std::optional<QString> problem = field.problem();
    refuse(row, field, problem.value_or(QString()));
    return !problem;
}

void FaultEditor::refuse(Row row, QWidget& field, const QString& sentence)
{
    setRefused(field, !sentence.isEmpty());
    m_refusals[row]->setRefusal(sentence);
    m_refusals[row]->setVisible(!sentence.isEmpty());
    field.setAccessibleDescription(sentence);
}

QString FaultEditor::refusal() const
{
    for (const MessageLine* line : m_refusals) {
        if (!line->isHidden())
            return line->text();
    }
    return {};
}

void FaultEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FaultEditor::retranslate()
{
    const std::array<QString, RowCount> labels{tr("C&all"), tr("Han&dle"), tr("&When"), tr("Effe&ct")};
    const std::array<QWidget*, RowCount> fields{m_call, m_handle, m_when, m_effect};
    for (const Row row : {CallRow, HandleRow, WhenRow, EffectRow}) {
        m_labels[row]->setText(labels[row]);
        fields[row]->setAccessibleName(plain(labels[row]));
    }
    m_filling = true;
    m_handle->setItemText(0, tr("any", "handle"));
    m_handle->setToolTip(tr("The descriptor or SOCKET of the call; any is all of them"));
    m_when->setItemText(static_cast<int>(When::Nth), tr("the Nth call"));
    m_when->setItemText(static_cast<int>(When::Every), tr("one in N calls"));
    m_when->setItemText(static_cast<int>(When::Percent), tr("% of calls"));
    m_effect->setItemText(static_cast<int>(Effect::Error), tr("fails"));
    m_effect->setItemText(static_cast<int>(Effect::Short), tr("is cut short"));
    m_effect->setItemText(static_cast<int>(Effect::Delay), tr("is held back"));
    m_error->setAccessibleName(tr("Error"));
    m_length->setAccessibleName(tr("Bytes"));
    m_delay->setAccessibleName(tr("ms", "milliseconds"));
    m_filling = false;
    fill();
}

} // namespace workbench
