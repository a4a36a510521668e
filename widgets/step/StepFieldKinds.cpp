// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/StepFields.h"

#include "core/system/Constants.h"
#include "widgets/fields/AddressCombo.h"
#include "widgets/fields/NumberSpin.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/step/ConstantEdit.h"
#include "widgets/step/StepTexts.h"
#include "widgets/support/Theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <limits>

/// StepFields: the arguments of the resolver's calls, and what all kinds of fields are made of.
namespace workbench {

using constants::Group;

namespace {

using P = ManualParameter;

constexpr qint64 kMostNameRoom = 65'536;
constexpr int kNameCharacters = 18;
constexpr int kServiceCharacters = 8;

QString typedIn(const QWidget& field)
{
    if (const auto* number = qobject_cast<const NumberSpin*>(&field))
        return number->typed();
    if (const auto* address = qobject_cast<const AddressCombo*>(&field))
        return address->address();
    if (const auto* names = qobject_cast<const QComboBox*>(&field))
        return names->currentText().trimmed();
    const auto* line = qobject_cast<const QLineEdit*>(&field);
    return line != nullptr ? line->text() : QString();
}

QStringList withZero(const QStringList& names) { return QStringList{QStringLiteral("0")} + names; }

} // namespace

/// The texts of the resolver's calls.
void StepFields::makeText(P parameter)
{
    switch (parameter) {
    case P::Node:
        addText(parameter, QStringLiteral("node"), QStringLiteral("localhost"), kNameCharacters,
                [](ManualArguments& in, const std::string& text, bool isText) {
                    in.lookup.node = text;
                    in.lookup.emptyNode = isText;
                });
        break;
    case P::HostName:
        addText(parameter, QStringLiteral("name"), QStringLiteral("localhost"), kNameCharacters,
                [](ManualArguments& in, const std::string& text, bool) { in.lookup.node = text; });
        break;
    case P::Service:
        addText(parameter, QStringLiteral("service"), QStringLiteral("http"), kServiceCharacters,
                [](ManualArguments& in, const std::string& text, bool isText) {
                    in.lookup.service = text;
                    in.lookup.emptyService = isText;
                });
        break;
    case P::ServiceName:
        addText(parameter, QStringLiteral("name"), QStringLiteral("http"), kServiceCharacters,
                [](ManualArguments& in, const std::string& text, bool) { in.lookup.service = text; });
        break;
    case P::ProtocolName:
        addText(parameter, QStringLiteral("proto"), QStringLiteral("tcp"), kServiceCharacters,
                [](ManualArguments& in, const std::string& text, bool) { in.lookup.protocolName = text; });
        break;
    default:
        break;
    }
}

/// What getaddrinfo(3) is told, and getnameinfo(3).
void StepFields::makeOfHints(P parameter)
{
    const auto constant = [this, parameter](const QString& name, Group group, bool isFlags,
                                            const QStringList& names, auto take) {
        addConstant(parameter, name, group, isFlags, names, take);
    };
    switch (parameter) {
    case P::Hints: {
        auto* hints = new QComboBox(&m_parent);
        hints->addItems({QStringLiteral("&hints"), QStringLiteral("NULL")});
        connect(hints, &QComboBox::currentIndexChanged, this, &StepFields::edited);
        add(
            parameter, QStringLiteral("hints"), hints,
            [hints](ManualArguments& in) { in.lookup.noHints = hints->currentIndex() == 1; },
            [] { return std::optional<QString>(); });
        break;
    }
    case P::HintFlags:
        constant(QStringLiteral("ai_flags"), Group::AddressInfoFlags, true,
                 withZero(ConstantEdit::allNames(Group::AddressInfoFlags)),
                 [](ManualArguments& in, qint64 value) { in.lookup.flags = static_cast<int>(value); });
        break;
    case P::HintFamily:
        constant(QStringLiteral("ai_family"), Group::Family, false,
                 ConstantEdit::namesHere(Group::Family, {"AF_UNSPEC", "AF_INET", "AF_INET6", "AF_UNIX"}),
                 [](ManualArguments& in, qint64 value) { in.lookup.family = static_cast<int>(value); });
        break;
    case P::HintType:
        constant(QStringLiteral("ai_socktype"), Group::SocketType, false,
                 ConstantEdit::namesHere(Group::SocketType, {"SOCK_STREAM", "SOCK_DGRAM", "SOCK_RAW"}) +
                     QStringList{QStringLiteral("0")},
                 [](ManualArguments& in, qint64 value) { in.lookup.type = static_cast<int>(value); });
        break;
    case P::HintProtocol:
        constant(QStringLiteral("ai_protocol"), Group::Protocol, false,
                 withZero(ConstantEdit::namesHere(Group::Protocol, {"IPPROTO_TCP", "IPPROTO_UDP"})),
                 [](ManualArguments& in, qint64 value) { in.lookup.protocol = static_cast<int>(value); });
        break;
    case P::NameFlags:
        constant(QStringLiteral("flags"), Group::NameInfoFlags, true,
                 withZero(ConstantEdit::allNames(Group::NameInfoFlags)),
                 [](ManualArguments& in, qint64 value) { in.lookup.flags = static_cast<int>(value); });
        break;
    default:
        break;
    }
}

/// What a resolver's call is asked about that is no text, and the room for its answer.
void StepFields::makeRoom(P parameter)
{
    const auto number = [this, parameter](const QString& name, qint64 value, auto take) {
        addNumber(parameter, name, 0, kMostNameRoom, value, take);
    };
    switch (parameter) {
    case P::HostAddress:
        addAddress(parameter);
        break;
    case P::ServicePort: {
        auto* port = new PortSpin(m_theme, &m_parent);
        port->setValue(80);
        connect(port, &NumberSpin::edited, this, &StepFields::edited);
        add(
            parameter, QStringLiteral("port"), port,
            [port](ManualArguments& in) { in.lookup.port = port->port().value_or(0); },
            [port] { return port->problem(); });
        break;
    }
    case P::HostRoom:
        number(QStringLiteral("hostlen"), 1025, [](ManualArguments& in, qint64 value) {
            in.lookup.hostRoom = static_cast<std::size_t>(value);
        });
        break;
    case P::ServiceRoom:
        number(QStringLiteral("servlen"), 32, [](ManualArguments& in, qint64 value) {
            in.lookup.serviceRoom = static_cast<std::size_t>(value);
        });
        break;
    case P::NameRoom:
        number(QStringLiteral("len"), 256, [](ManualArguments& in, qint64 value) {
            in.lookup.nameRoom = static_cast<std::size_t>(value);
        });
        break;
    default:
        break;
    }
}

void StepFields::addConstant(P parameter, const QString& name, Group group, bool isFlags,
                             const QStringList& names, std::function<void(ManualArguments&, qint64)> take)
{
    auto* edit = new ConstantEdit(
        m_theme, group, isFlags ? ConstantEdit::Kind::Flags : ConstantEdit::Kind::One, names, &m_parent);
    connect(edit, &ConstantEdit::edited, this, &StepFields::edited);
    add(
        parameter, name, edit,
        [edit, take = std::move(take)](ManualArguments& in) {
            if (const auto value = edit->value())
                take(in, *value);
        },
        [edit] { return edit->problem(); });
}

void StepFields::addNumber(P parameter, const QString& name, qint64 least, qint64 most, qint64 value,
                           std::function<void(ManualArguments&, qint64)> take)
{
    auto* spin = new NumberSpin(m_theme, least, most, &m_parent);
    spin->setValue(value);
    connect(spin, &NumberSpin::edited, this, &StepFields::edited);
    add(
        parameter, name, spin,
        [spin, take = std::move(take)](ManualArguments& in) {
            if (const auto number = spin->value())
                take(in, *number);
        },
        [spin] { return spin->problem(); });
}

/// SIOCINQ is FIONREAD by another name: the line of C keeps the word.
void StepFields::keepRequestName()
{
    StepField& request = m_fields.back();
    request.read = [read = request.read,
                    edit = qobject_cast<ConstantEdit*>(request.field)](ManualArguments& in) {
        read(in);
        const std::string name = edit->typed().toStdString();
        in.requestName = constants::valueOf(Group::IoctlRequest, name) ? name : std::string();
    };
}

void StepFields::setOption(const QString& symbol, const QString& value)
{
    for (const StepField& field : m_fields) {
        auto* names = qobject_cast<QComboBox*>(field.field);
        if (names != nullptr && field.parameter == ManualParameter::Option)
            names->setCurrentIndex(names->findText(symbol));
    }
    setText(ManualParameter::OptionValue, value);
}

void StepFields::addCalls()
{
    constexpr qint64 kMostCalls = 1000;
    addNumber(P::Calls, QStringLiteral("calls"), 1, kMostCalls, 1,
              [](ManualArguments& in, qint64 value) { in.calls = static_cast<int>(value); });
    StepField& calls = m_fields.back();
    calls.field->setToolTip(tr("How often the call is made, one right after the other, until one fails"));
    calls.isNeeded = [spin = qobject_cast<NumberSpin*>(calls.field)] {
        return spin->hasFocus() || spin->value() != std::optional<qint64>(1);
    };
}

void StepFields::addText(ManualParameter parameter, const QString& name, const QString& text, int characters,
                         std::function<void(ManualArguments&, const std::string&, bool)> take)
{
    static const QString kEmptyText = QStringLiteral("\"\"");
    QLineEdit* line = newFixedLine(m_theme, text, characters, &m_parent);
    connect(line, &QLineEdit::textChanged, this, &StepFields::edited);
    StepField& field = add(
        parameter, name, line,
        [line, take = std::move(take)](ManualArguments& in) {
            const bool isText = line->text() == kEmptyText;
            take(in, isText ? std::string() : line->text().toStdString(), isText);
        },
        [] { return std::optional<QString>(); });
    const bool canBeNull = parameter == ManualParameter::Node || parameter == ManualParameter::Service ||
                           parameter == ManualParameter::ProtocolName;
    if (canBeNull)
        field.field->setToolTip(tr("%1: left empty it is NULL; \"\" is the empty text").arg(name));
}

void StepFields::setText(ManualParameter parameter, const QString& text)
{
    for (const StepField& field : m_fields) {
        auto* line = qobject_cast<QLineEdit*>(field.field);
        if (line != nullptr && field.parameter == parameter)
            line->setText(text);
    }
}

void StepFields::read(ManualArguments& arguments) const
{
    for (const StepField& field : m_fields)
        field.read(arguments);
}

const StepField* StepFields::refused() const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [](const StepField& field) { return field.problem().has_value(); });
    return found == m_fields.end() ? nullptr : &*found;
}

std::vector<UnreadText> StepFields::unread() const
{
    std::vector<UnreadText> all;
    QString address;
    for (const StepField& field : m_fields) {
        if (field.parameter == P::Address) // host and port are told together
            address += (address.isEmpty() ? QString() : QStringLiteral(":")) + typedIn(*field.field);
    }
    for (const StepField& field : m_fields) {
        if (!field.problem())
            continue;
        const QString typed = field.parameter == P::Address ? address : typedIn(*field.field);
        const bool isSecond = field.parameter == P::Data && qobject_cast<NumberSpin*>(field.field) != nullptr;
        all.push_back({field.parameter, typed.toStdString(), isSecond});
    }
    return all;
}

std::optional<ManualParameter> StepFields::focused() const
{
    for (const StepField& field : m_fields) {
        if (field.field->hasFocus() || field.field->isAncestorOf(m_parent.window()->focusWidget()))
            return field.parameter;
    }
    return std::nullopt;
}

void StepFields::setConstant(ManualParameter parameter, const QString& text)
{
    for (const StepField& field : m_fields) {
        auto* edit = qobject_cast<ConstantEdit*>(field.field);
        if (edit != nullptr && field.parameter == parameter)
            edit->setTyped(text);
    }
}

void StepFields::setAddress(const QString& host, quint16 port)
{
    if (m_setAddress)
        m_setAddress(host, port);
}

} // namespace workbench
