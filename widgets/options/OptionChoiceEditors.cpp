// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/options/OptionEditors.h"

#include "widgets/options/OptionWords.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace workbench {
namespace {

/// The IPv4 address that an interface has first; empty where it has none.
SocketAddress ipv4Of(const std::vector<InterfaceAddress>& all, quint32 index)
{
    const auto found = std::ranges::find_if(
        all, [=](const InterfaceAddress& one) { return one.index == index && one.address.isIpv4(); });
    return found == all.end() ? SocketAddress() : found->address;
}

} // namespace

ChoiceEditor::ChoiceEditor(const Theme& theme, const OptionSpec& spec, InterfaceSource interfaces)
    : OptionEditor(theme, spec), m_interfaces(std::move(interfaces)), m_box(new QComboBox(this))
{
    addControl(*m_box, symbol());
    setFocusProxy(m_box);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(14);
    fill();
    connect(m_box, &QComboBox::activated, this, &ChoiceEditor::choose);
}

/// The list is as the machine is when it opens.
bool ChoiceEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::FocusIn)
        fill();
    return OptionEditor::eventFilter(watched, event);
}

void ChoiceEditor::fill()
{
    const QSignalBlocker silent(m_box);
    m_box->clear();
    if (spec().shape == OptionShape::Choice) {
        for (const constants::NamedValue& choice : optionChoices(spec()))
            m_box->addItem(
                QString::fromLatin1(choice.name.data(), static_cast<qsizetype>(choice.name.size())),
                static_cast<qlonglong>(choice.value));
    } else {
        m_box->addItem(spec().shape == OptionShape::Device ? OptionWords::tr("any interface")
                                                           : OptionWords::tr("the system chooses"),
                       spec().shape == OptionShape::Device ? QVariant(QString()) : QVariant(0U));
        addInterfaces();
    }
    showValue(m_value);
}

void ChoiceEditor::addInterfaces()
{
    for (const InterfaceAddress& one : m_interfaces()) {
        const bool isDevice = spec().shape == OptionShape::Device;
        const QVariant chosen = isDevice ? QVariant(one.name) : QVariant(one.index);
        const bool isWanted = isDevice || spec().shape == OptionShape::InterfaceIndex || one.address.isIpv4();
        if (isWanted && one.up && m_box->findData(chosen) < 0)
            m_box->addItem(spec().shape == OptionShape::InterfaceAddress
                               ? one.name + QLatin1Char(' ') + QString::fromStdString(one.address.host())
                               : one.name,
                           chosen);
    }
}

void ChoiceEditor::showValue(const OptionValue& value)
{
    m_value = value;
    QVariant chosen(static_cast<qlonglong>(value.number));
    if (spec().shape == OptionShape::Device)
        chosen = QString::fromStdString(value.text);
    else if (spec().shape == OptionShape::InterfaceIndex)
        chosen = value.interfaceIndex;
    else if (spec().shape == OptionShape::InterfaceAddress) {
        const auto all = m_interfaces();
        const auto found = std::ranges::find(all, value.interfaceAddress, &InterfaceAddress::address);
        chosen = found == all.end() ? 0U : found->index;
    }
    int item = m_box->findData(chosen);
    if (item < 0) { // of an interface that is gone, of a constant without a name
        m_box->addItem(QString::fromStdString(optionText(spec(), value)), chosen);
        item = m_box->count() - 1;
    }
    m_box->setCurrentIndex(item);
}

void ChoiceEditor::clearValue() { showValue({}); }

void ChoiceEditor::choose(int index) { Q_EMIT setWanted(valueOf(m_box->itemData(index))); }

OptionValue ChoiceEditor::valueOf(const QVariant& chosen) const
{
    OptionValue value;
    switch (spec().shape) {
    case OptionShape::Device:
        value.text = chosen.toString().toStdString();
        break;
    case OptionShape::Choice:
        value.number = chosen.toLongLong();
        break;
    default:
        value.interfaceIndex = chosen.toUInt();
        if (spec().shape == OptionShape::InterfaceAddress && value.interfaceIndex != 0)
            value.interfaceAddress = ipv4Of(m_interfaces(), value.interfaceIndex);
        break;
    }
    return value;
}

MembershipEditor::MembershipEditor(const Theme& theme, const OptionSpec& spec,
                                   const InterfaceSource& interfaces)
    : OptionEditor(theme, spec), m_interfaces(interfaces), m_button(new QPushButton(this)),
      m_group(new QLineEdit), m_interface(new InterfaceCombo(theme, interfaces)),
      m_source(spec.shape == OptionShape::SourceMembership ? new QLineEdit : nullptr)
{
    addControl(*m_button, {});
    setFocusProxy(m_button);
    m_interface->setFamily(spec.group == OptionGroup::Ipv6 ? AddressFamily::Ipv6 : AddressFamily::Ipv4);
    connect(m_button, &QPushButton::clicked, this, &MembershipEditor::ask);
    for (QLineEdit* field : {m_group, m_source}) {
        if (field == nullptr)
            continue;
        field->setFont(theme.fixedFont());
        field->installEventFilter(this);
        connect(field, &QLineEdit::textEdited, field, [field] { setRefused(*field, false); });
        connect(field, &QLineEdit::returnPressed, this, &MembershipEditor::ask);
        connect(&theme, &Theme::changed, field, [field, &theme] { field->setFont(theme.fixedFont()); });
    }
    connect(m_interface, &QComboBox::activated, this, [this] { setRefused(*m_interface, false); });
    tellWords();
}

std::vector<std::pair<QString, QWidget*>> MembershipEditor::parts() const
{
    std::vector<std::pair<QString, QWidget*>> rows{{OptionWords::tr("group"), m_group},
                                                   {OptionWords::tr("interface"), m_interface}};
    if (m_source != nullptr)
        rows.emplace_back(OptionWords::tr("source"), m_source);
    return rows;
}

std::optional<SocketAddress> MembershipEditor::address(QLineEdit& field) const
{
    auto address = SocketAddress::parseNumeric(field.text().trimmed().toStdString(), 0);
    if (address && (spec().group == OptionGroup::Ipv6 ? !address->isIpv6() : !address->isIpv4()))
        address.reset();
    setRefused(field, !address.has_value());
    return address;
}

/// What was typed may be meant for this socket, too.
void MembershipEditor::clearValue()
{
    for (const auto& [name, part] : parts())
        setRefused(*part, false);
}

void MembershipEditor::ask()
{
    OptionValue value;
    const auto group = address(*m_group);
    const auto source = m_source != nullptr ? address(*m_source) : SocketAddress();
    value.interfaceIndex = m_interface->interfaceIndex();
    setRefused(*m_interface, value.interfaceIndex == 0); // the system is never left to guess
    if (!group || !source || value.interfaceIndex == 0) {
        Q_EMIT partsWanted();
        QWidget* missing = !group                      ? static_cast<QWidget*>(m_group)
                           : value.interfaceIndex == 0 ? static_cast<QWidget*>(m_interface)
                                                       : m_source;
        missing->setFocus(Qt::OtherFocusReason);
        return;
    }
    value.group = *group;
    value.source = *source;
    value.interfaceAddress = ipv4Of(m_interfaces(), value.interfaceIndex);
    Q_EMIT setWanted(value);
}

void MembershipEditor::tellWords()
{
    const bool hasSource = m_source != nullptr;
    const std::string_view name = spec().symbol;
    if (name == "IP_BLOCK_SOURCE")
        m_button->setText(OptionWords::tr("Block"));
    else if (name == "IP_UNBLOCK_SOURCE")
        m_button->setText(OptionWords::tr("Unblock"));
    else if (name.find("DROP") != std::string_view::npos || name.find("LEAVE") != std::string_view::npos)
        m_button->setText(hasSource ? OptionWords::tr("Leave source") : OptionWords::tr("Leave"));
    else
        m_button->setText(hasSource ? OptionWords::tr("Join source") : OptionWords::tr("Join"));
    m_button->setAccessibleName(m_button->text());
    m_group->setAccessibleName(OptionWords::tr("%1 group").arg(symbol()));
    m_interface->setAccessibleName(OptionWords::tr("%1 interface").arg(symbol()));
    if (m_source != nullptr)
        m_source->setAccessibleName(OptionWords::tr("%1 source").arg(symbol()));
}

} // namespace workbench
