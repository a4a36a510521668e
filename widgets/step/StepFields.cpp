// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/StepFields.h"

#include "core/calls/CallSpec.h"
#include "core/options/OptionTable.h"
#include "core/options/OptionValue.h"
#include "core/payload/Escapes.h"
#include "core/system/Constants.h"
#include "widgets/fields/AddressCombo.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/step/ConstantEdit.h"
#include "widgets/step/OptionNotation.h"
#include "widgets/step/StepTexts.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QNetworkInterface>

#include <algorithm>
#include <memory>

namespace workbench {

using constants::Group;

namespace {

using P = ManualParameter;

constexpr qint64 kMostRoom = 64LL << 20;
constexpr qint64 kMostTimes = 100'000'000;
constexpr qint64 kMostData = 64LL << 20;
constexpr qint64 kIntLeast = std::numeric_limits<int>::min();
constexpr qint64 kIntMost = std::numeric_limits<int>::max();

/// `text` as often as is wanted, as one payload.
SharedBytes repeated(const Bytes& text, qint64 times)
{
    Bytes all;
    all.reserve(text.size() * static_cast<std::size_t>(times));
    for (qint64 i = 0; i < times; ++i)
        all.insert(all.end(), text.begin(), text.end());
    return shareBytes(std::move(all));
}

bool isTooMuch(const Bytes& text, qint64 times)
{
    return static_cast<qint64>(text.size()) > kMostData / std::max<qint64>(times, 1);
}

/// The payload of the fields as they were read last: it is asked for at every key, and may be long.
struct RepeatedText {
    Bytes text;
    qint64 times = 0;
    SharedBytes bytes;

    const SharedBytes& of(const Bytes& wanted, qint64 count)
    {
        if (!bytes || wanted != text || count != times) {
            text = wanted;
            times = count;
            bytes = isTooMuch(wanted, count) ? shareBytes(wanted) : repeated(wanted, count);
        }
        return bytes;
    }
};

/// As Qt asks the system: no call of ours, not in the log.
std::uint32_t indexOfInterface(std::string_view name)
{
    return static_cast<std::uint32_t>(QNetworkInterface::interfaceIndexFromName(
        QString::fromUtf8(name.data(), static_cast<int>(name.size()))));
}

/// The option that is chosen there; null: none.
const OptionSpec* optionOf(const QComboBox& names)
{
    return static_cast<const OptionSpec*>(names.currentData().value<const void*>());
}

/// A bare "0.0.0.0" for an empty text would be a lie: empty is NULL.
SocketAddress addressOf(const QString& host, quint16 port)
{
    const std::string text = withScopeNumber(host).toStdString();
    if (isUnixAddress(host))
        return SocketAddress::local(text).value_or(SocketAddress());
    return SocketAddress::parseNumeric(text, port).value_or(SocketAddress());
}

} // namespace

StepFields::StepFields(const Theme& theme, const CallForm& form, QWidget& parent)
    : QObject(&parent), m_theme(theme), m_form(form), m_parent(parent)
{
    for (const P parameter : form.parameters)
        make(parameter);
    if (callSpec(form.call).movesBytes())
        addCalls();
}

void StepFields::make(P parameter)
{
    switch (parameter) {
    case P::Socket:
    case P::PeerRoom:
    case P::Level:
    case P::OptionValue:
    case P::OptionRoom:
        break; // another field tells it
    case P::Address:
        addAddress(parameter);
        break;
    case P::Data:
        addData();
        break;
    case P::Option:
        addOption();
        break;
    default:
        makeNumber(parameter);
        makeConstant(parameter);
        makeFlags(parameter);
        makeText(parameter);
        makeOfHints(parameter);
        makeRoom(parameter);
        break;
    }
}

void StepFields::makeNumber(P parameter)
{
    switch (parameter) {
    case P::Backlog:
        addNumber(parameter, QStringLiteral("backlog"), kIntLeast, kIntMost, 5,
                  [](ManualArguments& in, qint64 value) { in.backlog = static_cast<int>(value); });
        break;
    case P::Buffer:
    case P::Message:
        addNumber(parameter, QStringLiteral("len"), 0, kMostRoom, 65'536,
                  [](ManualArguments& in, qint64 value) { in.length = static_cast<std::size_t>(value); });
        break;
    case P::Timeout:
        addNumber(parameter, QStringLiteral("timeout"), -1, kIntMost, 1000,
                  [](ManualArguments& in, qint64 value) { in.timeoutMs = static_cast<int>(value); });
        break;
    case P::RequestNumber:
        addNumber(parameter, QStringLiteral("n"), kIntLeast, kIntMost, 0,
                  [](ManualArguments& in, qint64 value) { in.number = static_cast<int>(value); });
        break;
    default:
        break;
    }
}

/// One constant of several.
void StepFields::makeConstant(P parameter)
{
    switch (parameter) {
    case P::Family:
        addConstant(parameter, QStringLiteral("domain"), Group::Family, false,
                    ConstantEdit::namesHere(Group::Family, {"AF_INET", "AF_INET6", "AF_UNIX"}),
                    [](ManualArguments& in, qint64 value) { in.family = static_cast<int>(value); });
        break;
    case P::Type:
        addConstant(parameter, QStringLiteral("type"), Group::SocketType, false,
                    ConstantEdit::namesHere(Group::SocketType,
                                            {"SOCK_STREAM|SOCK_CLOEXEC", "SOCK_DGRAM|SOCK_CLOEXEC",
                                             "SOCK_STREAM", "SOCK_DGRAM", "SOCK_STREAM|SOCK_NONBLOCK",
                                             "SOCK_DGRAM|SOCK_NONBLOCK", "SOCK_RAW"}),
                    [](ManualArguments& in, qint64 value) { in.type = static_cast<int>(value); });
        break;
    case P::Protocol:
        addConstant(parameter, QStringLiteral("protocol"), Group::Protocol, false,
                    QStringList{QStringLiteral("0")} +
                        ConstantEdit::namesHere(Group::Protocol, {"IPPROTO_TCP", "IPPROTO_UDP"}),
                    [](ManualArguments& in, qint64 value) { in.protocol = static_cast<int>(value); });
        break;
    case P::How:
        addConstant(parameter, QStringLiteral("how"), Group::ShutdownHow, false,
                    ConstantEdit::namesHere(Group::ShutdownHow, {"SHUT_WR", "SHUT_RD", "SHUT_RDWR", "SD_SEND",
                                                                 "SD_RECEIVE", "SD_BOTH"}),
                    [](ManualArguments& in, qint64 value) { in.how = static_cast<int>(value); });
        break;
    case P::Request:
        addConstant(
            parameter, QStringLiteral("request"), Group::IoctlRequest, false,
            ConstantEdit::namesHere(Group::IoctlRequest, {"FIONREAD", "SIOCINQ", "SIOCOUTQ", "FIONBIO"}),
            [](ManualArguments& in, qint64 value) { in.request = static_cast<unsigned long>(value); });
        keepRequestName();
        break;
    default:
        break;
    }
}

void StepFields::makeFlags(P parameter)
{
    switch (parameter) {
    case P::AcceptFlags:
        addConstant(parameter, QStringLiteral("flags"), Group::AcceptFlags, true,
                    ConstantEdit::namesHere(Group::AcceptFlags, {"SOCK_CLOEXEC", "SOCK_NONBLOCK"}) +
                        QStringList{QStringLiteral("0")},
                    [](ManualArguments& in, qint64 value) { in.flags = static_cast<int>(value); });
        break;
    case P::SendFlags:
        addConstant(parameter, QStringLiteral("flags"), Group::MessageFlags, true,
                    ConstantEdit::namesHere(Group::MessageFlags, {"MSG_NOSIGNAL"}) +
                        QStringList{QStringLiteral("0")} +
                        ConstantEdit::namesHere(Group::MessageFlags, {"MSG_DONTWAIT", "MSG_OOB", "MSG_MORE"}),
                    [](ManualArguments& in, qint64 value) { in.flags = static_cast<int>(value); });
        break;
    case P::ReceiveFlags:
        addConstant(parameter, QStringLiteral("flags"), Group::MessageFlags, true,
                    QStringList{QStringLiteral("0")} +
                        ConstantEdit::namesHere(Group::MessageFlags, {"MSG_PEEK", "MSG_DONTWAIT",
                                                                      "MSG_WAITALL", "MSG_TRUNC", "MSG_OOB"}),
                    [](ManualArguments& in, qint64 value) { in.flags = static_cast<int>(value); });
        break;
    case P::Poll:
        addConstant(parameter, QStringLiteral("events"), Group::PollEvents, true,
                    ConstantEdit::namesHere(Group::PollEvents, {"POLLIN", "POLLOUT", "POLLPRI"}) +
                        QStringList{QStringLiteral("0")},
                    [](ManualArguments& in, qint64 value) { in.events = static_cast<short>(value); });
        break;
    default:
        break;
    }
}

StepField& StepFields::add(P parameter, const QString& name, QWidget* field, Read read, Problem problem)
{
    StepField& one = m_fields.emplace_back();
    const QString call = QString::fromLatin1(callSpec(m_form.call).name.data(),
                                             static_cast<int>(callSpec(m_form.call).name.size()));
    one.parameter = parameter;
    one.label = new QLabel(name, &m_parent);
    one.field = field;
    one.read = std::move(read);
    one.problem = std::move(problem);
    // Parameters are named as C has them, in every language.
    field->setAccessibleName(call + u' ' + name);
    field->setObjectName(call + u'-' + name);
    if (qobject_cast<PortSpin*>(field) == nullptr) // a port tells its bytes
        field->setToolTip(name);
    const auto dress = [label = one.label, this] {
        label->setFont(m_theme.fixedFont());
        label->setForegroundRole(QPalette::PlaceholderText);
    };
    dress();
    connect(&m_theme, &Theme::changed, one.label, dress);
    return one;
}

/// gethostbyaddr(3) takes no port.
void StepFields::addAddress(P parameter)
{
    auto* combo = new AddressCombo(m_theme, localAddresses, &m_parent);
    PortSpin* port = parameter == P::HostAddress ? nullptr : new PortSpin(m_theme, &m_parent);
    connect(combo, &AddressCombo::edited, this, &StepFields::edited);
    m_setAddress = [combo, port](const QString& host, quint16 number) {
        combo->setAddress(host);
        if (port != nullptr)
            port->setValue(number);
    };
    m_setAddress(QStringLiteral("127.0.0.1"), 0);
    add(
        parameter, QStringLiteral("addr"), combo,
        [combo, port](ManualArguments& in) {
            in.address =
                addressOf(combo->address(), port != nullptr ? port->port().value_or(0) : std::uint16_t{0});
        },
        [combo]() -> std::optional<QString> {
            const QString host = combo->address();
            if (host.isEmpty() || !addressOf(host, 0).isEmpty())
                return std::nullopt;
            return tr("%1 is no numeric address. The Host Lookup tab finds the addresses of a name.")
                .arg(host);
        });
    combo->setToolTip(
        tr("A numeric IPv4 or IPv6 address, or a path or @name of a unix socket; empty is NULL"));
    if (port == nullptr)
        return;
    connect(port, &NumberSpin::edited, this, &StepFields::edited);
    add(
        parameter, QStringLiteral("port"), port, [](ManualArguments&) {}, [port] { return port->problem(); });
}

void StepFields::addData()
{
    constexpr int kCharacters = 16;
    auto* line = newFixedLine(m_theme, QStringLiteral("PING\\r\\n"), kCharacters, &m_parent);
    auto* times = new NumberSpin(m_theme, 1, kMostTimes, &m_parent);
    times->setValue(1);
    const auto parsed = [line] { return parseEscapes(utf8Of(line->text()), Encoding::Utf8); };
    connect(line, &QLineEdit::textChanged, this, [this, line, parsed] {
        setRefused(*line, !parsed().ok());
        Q_EMIT edited();
    });
    connect(times, &NumberSpin::edited, this, &StepFields::edited);
    add(
        P::Data, QStringLiteral("buf"), line,
        [parsed, times, payload = std::make_shared<RepeatedText>()](ManualArguments& in) {
            const auto bytes = parsed();
            if (bytes.ok())
                in.data = payload->of(bytes.value(), times->value().value_or(1));
        },
        [parsed]() -> std::optional<QString> {
            const auto bytes = parsed();
            return bytes.ok() ? std::optional<QString>() : refusalText(bytes.error(), Encoding::Utf8);
        });
    StepField& many = add(
        P::Data, QStringLiteral("times"), times, [](ManualArguments&) {},
        [parsed, times]() -> std::optional<QString> {
            if (times->problem())
                return times->problem();
            const auto bytes = parsed();
            if (bytes.ok() && isTooMuch(bytes.value(), *times->value()))
                return tr("That would be more than 64 MiB in one call.");
            return std::nullopt;
        });
    many.field->setToolTip(tr("How often the text stands in buf"));
}

void StepFields::addOption()
{
    const bool sets = std::find(m_form.parameters.begin(), m_form.parameters.end(), P::OptionValue) !=
                      m_form.parameters.end();
    auto* names = new QComboBox(&m_parent);
    names->setFont(m_theme.fixedFont());
    connect(&m_theme, &Theme::changed, names, [this, names] { names->setFont(m_theme.fixedFont()); });
    for (const OptionSpec& option : optionTable()) {
        if (option.exists() && (sets ? option.settable : option.readable))
            names->addItem(QString::fromLatin1(option.symbol.data(), static_cast<int>(option.symbol.size())),
                           QVariant::fromValue(static_cast<const void*>(&option)));
    }
    const QString first = sets ? QStringLiteral("SO_REUSEADDR") : QStringLiteral("SO_ERROR");
    names->setCurrentIndex(std::max(0, names->findText(first)));
    connect(names, &QComboBox::currentIndexChanged, this, &StepFields::edited);
    add(
        P::Option, QStringLiteral("optname"), names,
        [names](ManualArguments& in) {
            if (const OptionSpec* option = optionOf(*names)) {
                in.level = option->level;
                in.option = option->name;
                in.optionRoom = optionRoom(*option);
            }
        },
        [] { return std::optional<QString>(); });
    if (!sets)
        return;
    addOptionValue(*names);
}

/// In the notation of the option that is chosen; what is no value of it gives way to one.
void StepFields::addOptionValue(QComboBox& names)
{
    constexpr int kValueCharacters = 18;
    auto* value = newFixedLine(m_theme, QStringLiteral("1"), kValueCharacters, &m_parent);
    const auto parsed = [&names, value]() -> std::optional<OptionValue> {
        const OptionSpec* option = optionOf(names);
        return option != nullptr ? parseOption(*option, value->text().toStdString(), indexOfInterface)
                                 : std::nullopt;
    };
    connect(value, &QLineEdit::textChanged, this, [this, value, parsed] {
        setRefused(*value, !parsed().has_value());
        Q_EMIT edited();
    });
    m_hint = [&names] {
        const OptionSpec* option = optionOf(names);
        return option != nullptr ? optionNotation(*option) : QString();
    };
    connect(&names, &QComboBox::currentIndexChanged, this, [this, &names, value, parsed] {
        if (const OptionSpec* option = optionOf(names); option != nullptr && !parsed())
            value->setText(sampleOfOption(*option));
        setRefused(*value, !parsed().has_value());
        Q_EMIT hinted(m_hint());
    });
    add(
        P::OptionValue, QStringLiteral("optval"), value,
        [&names, parsed](ManualArguments& in) {
            if (const auto read = parsed())
                in.value = encodeOption(*optionOf(names), *read);
        },
        [parsed, &names, value]() -> std::optional<QString> {
            if (parsed())
                return std::nullopt;
            return tr("%1 is no value for %2.").arg(value->text(), names.currentText());
        });
}

void StepFields::retranslate()
{
    if (m_hint)
        Q_EMIT hinted(m_hint());
}

} // namespace workbench
