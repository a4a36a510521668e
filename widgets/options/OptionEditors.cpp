// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/options/OptionEditors.h"

#include "widgets/options/OptionWords.h"
#include "widgets/support/ElidedLabel.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace workbench {

OptionEditor* OptionEditor::create(const Theme& theme, const OptionSpec& spec,
                                   const InterfaceSource& interfaces)
{
    if (!spec.settable)
        return new ShownEditor(theme, spec);
    switch (spec.shape) {
    case OptionShape::Switch:
        return new SwitchEditor(theme, spec);
    case OptionShape::Linger:
        return new LingerEditor(theme, spec);
    case OptionShape::Choice:
    case OptionShape::Device:
    case OptionShape::InterfaceAddress:
    case OptionShape::InterfaceIndex:
        return new ChoiceEditor(theme, spec, interfaces);
    case OptionShape::Membership:
    case OptionShape::SourceMembership:
        return new MembershipEditor(theme, spec, interfaces);
    default:
        return new TypedEditor(theme, spec);
    }
}

SwitchEditor::SwitchEditor(const Theme& theme, const OptionSpec& spec)
    : OptionEditor(theme, spec), m_box(new QCheckBox(this)), m_word(new QLabel(this))
{
    addControl(*m_box, symbol());
    addWord(*m_word);
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) {
        OptionValue value;
        value.number = on ? 1 : 0;
        tellWords();
        Q_EMIT setWanted(value);
    });
    tellWords();
}

void SwitchEditor::showValue(const OptionValue& value)
{
    m_box->setChecked(value.number != 0);
    tellWords();
}

void SwitchEditor::clearValue() { showValue({}); }

void SwitchEditor::tellWords()
{
    m_word->setText(m_box->isChecked() ? OptionWords::tr("on") : OptionWords::tr("off"));
}

TypedEditor::TypedEditor(const Theme& theme, const OptionSpec& spec)
    : OptionEditor(theme, spec), m_field(new QLineEdit(this)), m_unit(new QLabel(this))
{
    addControl(*m_field, symbol());
    addWord(*m_unit);
    setFocusProxy(m_field);
    m_field->setMaximumWidth(theme.px(96));
    m_field->setMinimumWidth(theme.px(48));
    connect(m_field, &QLineEdit::textEdited, this, [this] { setRefused(*m_field, false); });
    connect(m_field, &QLineEdit::returnPressed, this, &TypedEditor::commit);
    connect(m_field, &QLineEdit::editingFinished, this, [this] {
        if (!m_field->hasFocus()) // Enter alone asks again for what failed
            commit();
    });
    connect(&theme, &Theme::changed, this, [this, &theme] { m_field->setMaximumWidth(theme.px(96)); });
    tellWords();
}

void TypedEditor::showValue(const OptionValue& value)
{
    QString text = QString::fromStdString(optionText(spec(), value));
    if (spec().shape == OptionShape::Time) // the unit stands beside it
        text.chop(2);
    m_shown = text;
    if (!m_field->isModified())
        m_field->setText(text);
}

void TypedEditor::clearValue()
{
    m_shown.clear();
    m_field->setText({}); // clear() would count as typed
}

void TypedEditor::taken() { m_field->setModified(false); }

void TypedEditor::commit()
{
    if (!m_field->isModified())
        return;
    const auto value = parseOption(spec(), m_field->text().toStdString());
    setRefused(*m_field, !value.has_value());
    m_field->setToolTip(value ? QString() : OptionWords::tr("This is no value for %1.").arg(symbol()));
    if (value)
        Q_EMIT setWanted(*value);
}

bool TypedEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && m_field->isModified())
        event->accept(); // before the window takes it for its own
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        m_field->isModified()) {
        m_field->setText(m_shown);
        forgetFailure();
        return true;
    }
    return OptionEditor::eventFilter(watched, event);
}

void TypedEditor::tellWords()
{
    m_field->setPlaceholderText(spec().readable ? QString() : OptionWords::tr("set only"));
    m_unit->setVisible(spec().shape == OptionShape::Time || spec().unit != Unit::None);
    m_unit->setText(spec().shape == OptionShape::Time ? OptionWords::unit(Unit::Seconds)
                                                      : OptionWords::unit(spec().unit));
}

LingerEditor::LingerEditor(const Theme& theme, const OptionSpec& spec)
    : OptionEditor(theme, spec), m_box(new QCheckBox(this)), m_word(new QLabel(this)),
      m_seconds(new QLineEdit(this)), m_unit(new QLabel(this))
{
    addControl(*m_box, symbol());
    addWord(*m_word);
    addControl(*m_seconds, {});
    addWord(*m_unit);
    setFocusProxy(m_box);
    m_seconds->setMaximumWidth(theme.px(48));
    connect(m_box, &QCheckBox::clicked, this, [this] {
        tellWords();
        commit();
    });
    connect(m_seconds, &QLineEdit::returnPressed, this, &LingerEditor::commit);
    connect(m_seconds, &QLineEdit::editingFinished, this, [this] {
        if (m_seconds->isModified() && !m_seconds->hasFocus())
            commit();
    });
    tellWords();
}

void LingerEditor::showValue(const OptionValue& value)
{
    m_box->setChecked(value.number != 0);
    if (!m_seconds->isModified())
        m_seconds->setText(QString::number(value.amount));
    tellWords();
}

void LingerEditor::clearValue() { showValue({}); }

void LingerEditor::taken() { m_seconds->setModified(false); }

void LingerEditor::commit()
{
    const QString text = QStringLiteral("%1 %2").arg(m_box->isChecked() ? 1 : 0).arg(m_seconds->text());
    const auto value = parseOption(spec(), text.toStdString());
    setRefused(*m_seconds, !value.has_value());
    if (value)
        Q_EMIT setWanted(*value);
}

void LingerEditor::tellWords()
{
    m_word->setText(m_box->isChecked() ? OptionWords::tr("on") : OptionWords::tr("off"));
    m_unit->setText(OptionWords::unit(Unit::Seconds));
    m_seconds->setAccessibleName(OptionWords::tr("%1 seconds").arg(symbol()));
}

ShownEditor::ShownEditor(const Theme& theme, const OptionSpec& spec)
    : OptionEditor(theme, spec), m_word(new ElidedLabel(this))
{
    if (spec.shape == OptionShape::Error) {
        m_read = new QPushButton(this);
        m_read->setObjectName(QStringLiteral("readError"));
        m_read->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // the words behind it are cut first
        addControl(*m_read, {});
        setFocusProxy(m_read);
        connect(m_read, &QPushButton::clicked, this, &OptionEditor::readWanted);
    }
    addWord(*m_word);
    m_word->setObjectName(QStringLiteral("optionValue"));
    m_word->setMinimumWidth(1);
    m_word->setTextInteractionFlags(Qt::TextSelectableByMouse);
    tellWords();
}

void ShownEditor::showValue(const OptionValue& value)
{
    m_value = value;
    tellWords();
}

void ShownEditor::clearValue()
{
    m_value.reset();
    tellWords();
}

void ShownEditor::tellWords()
{
    if (m_read != nullptr) {
        m_read->setText(OptionWords::tr("Read"));
        m_read->setAccessibleName(m_read->text());
        if (m_value)
            m_word->setText(m_value->number == 0 ? OptionWords::tr("no error")
                                                 : OptionWords::value(spec(), *m_value));
        else
            m_word->setText(OptionWords::tr("reading clears it"));
        return;
    }
    m_word->setVisible(m_value.has_value());
    m_word->setText(m_value ? OptionWords::value(spec(), *m_value) : QString());
}

// A field that loses the focus as it goes would still commit what was typed into it.
TypedEditor::~TypedEditor() { m_field->disconnect(this); }
LingerEditor::~LingerEditor() { m_seconds->disconnect(this); }

} // namespace workbench
