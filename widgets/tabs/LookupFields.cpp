// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/LookupFields.h"

#include "core/system/ConstantNames.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/TabStrip.h"
#include "widgets/tabs/LookupQuestion.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>

namespace workbench {
namespace {

using namespace constants;

/// Keeps what is chosen while the words change.
void refill(QComboBox& combo, const std::vector<std::pair<QString, QVariant>>& items)
{
    const QSignalBlocker blocker(combo);
    const int chosen = std::max(0, combo.currentIndex());
    combo.clear();
    for (const auto& [words, value] : items)
        combo.addItem(words, value);
    combo.setCurrentIndex(chosen);
}

void choose(QComboBox& combo, const QVariant& value)
{
    combo.setCurrentIndex(std::max(0, combo.findData(value)));
}

} // namespace

LookupFields::LookupFields(TabStrip& strip, QObject* parent)
    : QObject(parent), m_strip(strip), m_host(makeEdit(QStringLiteral("host"), 1)),
      m_service(makeEdit(QStringLiteral("service"), 1)), m_port(makeEdit(QStringLiteral("port"), 1)),
      m_protocol(makeCombo(QStringLiteral("protocol"))), m_hints(makeCombo(QStringLiteral("hints"))),
      m_family(makeCombo(QStringLiteral("family"))), m_type(makeCombo(QStringLiteral("type"))),
      m_hintProtocol(makeCombo(QStringLiteral("hintProtocol"))),
      m_record(makeCombo(QStringLiteral("record"))), m_server(makeEdit(QStringLiteral("nameServer"), 2)),
      m_flags(makeFlags(QStringLiteral("flags"), Group::AddressInfoFlags)),
      m_nameFlags(makeFlags(QStringLiteral("nameFlags"), Group::NameInfoFlags))
{
    m_host->setText(QStringLiteral("localhost"));
    m_service->setText(QStringLiteral("http"));
    m_port->setText(QStringLiteral("80"));
    addField(m_protocol, QStringLiteral("protocol"), 1);
    addField(m_record, QStringLiteral("record"), 1);
    addField(m_hints, QStringLiteral("hints"), 2);
    addField(m_family, QStringLiteral("family"), 2);
    addField(m_type, QStringLiteral("type"), 2);
    addField(m_hintProtocol, QStringLiteral("hintProtocol"), 2);
    addField(m_flags, QStringLiteral("flags"), 2);
    addField(m_nameFlags, QStringLiteral("nameFlags"), 2);
    connect(m_hints, &QComboBox::currentIndexChanged, this, &LookupFields::enableHints);
    for (const QDnsLookup::Type type : dnsTypes())
        m_record->addItem(dnsTypeName(type), static_cast<int>(type));
    retranslate();
    choose(*m_type, sockStream);
}

QLineEdit* LookupFields::makeEdit(const QString& name, int line)
{
    auto* edit = new QLineEdit(&m_strip);
    addField(edit, name, line);
    connect(edit, &QLineEdit::textEdited, this, &LookupFields::edited);
    connect(edit, &QLineEdit::returnPressed, this, &LookupFields::returnPressed);
    return edit;
}

QComboBox* LookupFields::makeCombo(const QString& name)
{
    auto* combo = new QComboBox(&m_strip);
    combo->setObjectName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(combo, &QComboBox::activated, this, &LookupFields::edited);
    return combo;
}

QToolButton* LookupFields::makeFlags(const QString& name, Group group)
{
    auto* button = new QToolButton(&m_strip);
    button->setObjectName(name);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(button);
    for (const NamedValue& flag : namesOf(group)) {
        QAction* action =
            menu->addAction(QString::fromLatin1(flag.name.data(), static_cast<int>(flag.name.size())));
        action->setCheckable(true);
        action->setData(static_cast<int>(flag.value));
        connect(action, &QAction::toggled, this, [this, button] {
            showFlags(button);
            Q_EMIT edited();
        });
    }
    button->setMenu(menu);
    return button;
}

void LookupFields::addField(QWidget* input, const QString& name, int line)
{
    input->setObjectName(name);
    auto* label = new QLabel(&m_strip);
    label->setBuddy(input);
    m_fields.push_back({label, input, line});
}

void LookupFields::addFirstLine()
{
    for (const Field& field : m_fields) {
        if (field.line == 1)
            m_strip.addFirst({field.label, field.input});
    }
}

void LookupFields::addSecondLine()
{
    for (const Field& field : m_fields) {
        if (field.line == 2)
            m_strip.addSecond({field.label, field.input}, false);
    }
}

void LookupFields::setShown(const QWidget* input, bool shown)
{
    for (const Field& field : m_fields) {
        if (field.input == input) {
            field.label->setVisible(shown);
            field.input->setVisible(shown);
        }
    }
}

void LookupFields::setTask(LookupTask task)
{
    using enum LookupKind;
    m_task = task;
    const auto isOneOf = [task](std::initializer_list<LookupKind> kinds) {
        return task.isCall() && std::find(kinds.begin(), kinds.end(), task.kind()) != kinds.end();
    };
    const bool asksDns = task == LookupTask::dnsRecords();
    setShown(m_host, asksDns || isOneOf({Getaddrinfo, Gethostbyname, Getnameinfo, Gethostbyaddr}));
    setShown(m_record, asksDns);
    setShown(m_server, asksDns);
    setShown(m_service, isOneOf({Getaddrinfo, Getservbyname}));
    setShown(m_port, isOneOf({Getnameinfo, Getservbyport}));
    setShown(m_protocol, isOneOf({Getservbyname, Getservbyport}));
    setShown(m_hints, isOneOf({Getaddrinfo}));
    setShown(m_family, isOneOf({Getaddrinfo}));
    setShown(m_type, isOneOf({Getaddrinfo}));
    setShown(m_hintProtocol, isOneOf({Getaddrinfo}));
    setShown(m_flags, isOneOf({Getaddrinfo}));
    setShown(m_nameFlags, isOneOf({Getnameinfo}));
    markRefused(nullptr);
    retranslate();
}

QWidget* LookupFields::first() const
{
    const auto shown = std::find_if(m_fields.begin(), m_fields.end(),
                                    [](const Field& field) { return !field.input->isHidden(); });
    return shown == m_fields.end() ? nullptr : shown->input;
}

std::variant<LookupRequest, LookupFields::Refusal> LookupFields::request() const
{
    using enum LookupKind;
    LookupRequest request;
    request.kind = m_task.kind();
    const QString host = m_host->text();
    const QString service = m_service->text();
    bool isPort = false;
    const uint port = m_port->text().toUInt(&isPort);
    const bool readsPort = request.kind == Getnameinfo || request.kind == Getservbyport;
    if (readsPort && (!isPort || port > 65535))
        return Refusal{m_port, tr("A port is a number from 0 to 65535. You typed %1.").arg(m_port->text())};
    switch (request.kind) {
    case Getaddrinfo:
    case Gethostbyname:
        if (host.isEmpty() && (request.kind == Gethostbyname || service.isEmpty()))
            return Refusal{m_host, tr("Type the name of a host, or an address.")};
        if (host.contains(QStringLiteral("://")))
            return Refusal{m_host, tr("A host is a name without %1 before it.")
                                       .arg(host.left(host.indexOf(QStringLiteral("://")) + 3))};
        if (host.contains(QRegularExpression(QStringLiteral("\\s"))))
            return Refusal{m_host, tr("A host's name holds no space.")};
        request.node = host.toStdString();
        break;
    case Getnameinfo:
    case Gethostbyaddr: {
        const auto address =
            SocketAddress::parseNumeric(host.toStdString(), static_cast<std::uint16_t>(readsPort ? port : 0));
        if (!address)
            return Refusal{m_host,
                           tr("Type a numeric address such as 127.0.0.1 or ::1. You typed %1.").arg(host)};
        request.address = *address;
        break;
    }
    case Getservbyname:
        if (service.isEmpty())
            return Refusal{m_service, tr("Type the name of a service, such as http.")};
        break;
    default:
        break;
    }
    if (request.kind == Getaddrinfo || request.kind == Getservbyname)
        request.service = service.toStdString();
    if (request.kind == Getaddrinfo) {
        request.noHints = m_hints->currentData().toBool();
        request.family = m_family->currentData().toInt();
        request.type = m_type->currentData().toInt();
        request.protocol = m_hintProtocol->currentData().toInt();
        request.flags = flagsOf(m_flags);
    }
    if (request.kind == Getnameinfo)
        request.flags = flagsOf(m_nameFlags);
    if (request.kind == Getservbyname || request.kind == Getservbyport)
        request.protocolName = m_protocol->currentData().toString().toStdString();
    request.port = request.kind == Getservbyport ? static_cast<int>(port) : 0;
    return request;
}

std::variant<DnsQuestion, LookupFields::Refusal> LookupFields::dnsQuestion() const
{
    DnsQuestion question;
    question.name = m_host->text();
    question.type = static_cast<QDnsLookup::Type>(m_record->currentData().toInt());
    if (question.name.isEmpty() || question.name.contains(QRegularExpression(QStringLiteral("\\s"))))
        return Refusal{m_host, tr("Type the name to ask for, without a space.")};
    const QString server = m_server->text().trimmed();
    if (!server.isEmpty() && !question.server.setAddress(server))
        return Refusal{m_server,
                       tr("A name server is a numeric address such as 127.0.0.1; left empty, it is the "
                          "system's. You typed %1.")
                           .arg(server)};
    return question;
}

QString LookupFields::warning() const
{
    if (m_task != LookupKind::Getaddrinfo && m_task != LookupKind::Gethostbyname)
        return {};
    LookupRequest typed;
    typed.kind = m_task.kind();
    typed.node = m_host->text().toStdString();
    typed.service = m_service->text().toStdString();
    return oddity(typed);
}

void LookupFields::show(const LookupRequest& request)
{
    using enum LookupKind;
    switch (request.kind) {
    case Getaddrinfo:
        m_host->setText(QString::fromStdString(request.node));
        m_service->setText(QString::fromStdString(request.service));
        choose(*m_hints, request.noHints);
        choose(*m_family, request.family);
        choose(*m_type, request.type);
        choose(*m_hintProtocol, request.protocol);
        setFlags(m_flags, request.flags);
        break;
    case Gethostbyname:
        m_host->setText(QString::fromStdString(request.node));
        break;
    case Getnameinfo:
        setFlags(m_nameFlags, request.flags);
        m_port->setText(QString::number(request.address.port()));
        [[fallthrough]];
    case Gethostbyaddr:
        m_host->setText(QString::fromStdString(request.address.host()));
        break;
    case Getservbyname:
        m_service->setText(QString::fromStdString(request.service));
        choose(*m_protocol, QString::fromStdString(request.protocolName));
        break;
    case Getservbyport:
        m_port->setText(QString::number(request.port));
        choose(*m_protocol, QString::fromStdString(request.protocolName));
        break;
    default:
        break;
    }
}

void LookupFields::setHost(const QString& host) { m_host->setText(host); }

void LookupFields::markRefused(const QWidget* field)
{
    for (const Field& one : m_fields)
        setRefused(*one.input, field && one.input == field);
}

void LookupFields::fillCombos()
{
    const auto named = [](Group group, int value, const QString& words) {
        return std::pair<QString, QVariant>(symbolText(group, value) + u' ' + words, value);
    };
    refill(*m_hints, {{tr("given"), false}, {QStringLiteral("NULL"), true}});
    refill(*m_family, {named(Group::Family, afUnspec, tr("IPv4 and IPv6")),
                       named(Group::Family, afInet, tr("IPv4")), named(Group::Family, afInet6, tr("IPv6"))});
    refill(*m_type, {{tr("any"), 0},
                     {symbolText(Group::SocketType, sockStream), sockStream},
                     {symbolText(Group::SocketType, sockDgram), sockDgram},
                     {symbolText(Group::SocketType, sockRaw), sockRaw}});
    refill(*m_hintProtocol, {{tr("any"), 0},
                             {symbolText(Group::Protocol, ipprotoTcp), ipprotoTcp},
                             {symbolText(Group::Protocol, ipprotoUdp), ipprotoUdp}});
    refill(*m_protocol, {{QStringLiteral("tcp"), QStringLiteral("tcp")},
                         {QStringLiteral("udp"), QStringLiteral("udp")},
                         {tr("any"), QString()}});
}

void LookupFields::retranslate()
{
    fillCombos();
    const bool isAddress = m_task == LookupKind::Getnameinfo || m_task == LookupKind::Gethostbyaddr;
    const auto name = [this](const QWidget* input, const QString& words) {
        for (const Field& field : m_fields) {
            if (field.input == input) {
                field.label->setText(words);
                field.input->setAccessibleName(words);
            }
        }
    };
    const bool asksDns = m_task == LookupTask::dnsRecords();
    name(m_host, isAddress ? tr("Address") : asksDns ? tr("Name") : tr("Host"));
    name(m_record, tr("record"));
    name(m_server, tr("name server"));
    m_server->setPlaceholderText(tr("the system's"));
    m_server->setToolTip(tr("A numeric address, asked on port 53; empty: as the system is set up"));
    name(m_service, m_task == LookupKind::Getservbyname ? tr("Service") : tr("service"));
    name(m_port, m_task == LookupKind::Getservbyport ? tr("Port") : tr("port"));
    name(m_protocol, tr("protocol"));
    name(m_hints, tr("hints"));
    m_hints->setToolTip(
        tr("Family, type, protocol and flags, or none at all: the last pointer but one is NULL"));
    name(m_family, tr("family"));
    name(m_type, tr("type"));
    name(m_hintProtocol, tr("protocol"));
    name(m_flags, tr("flags"));
    name(m_nameFlags, tr("flags"));
    showFlags(m_flags);
    showFlags(m_nameFlags);
    m_host->setMinimumWidth(m_host->fontMetrics().averageCharWidth() * 22);
    m_service->setFixedWidth(m_service->fontMetrics().averageCharWidth() * 14);
    m_port->setFixedWidth(m_port->fontMetrics().averageCharWidth() * 10);
}

/// What is not handed over cannot be chosen.
void LookupFields::enableHints()
{
    const bool given = !m_hints->currentData().toBool();
    for (QWidget* hint : std::initializer_list<QWidget*>{m_family, m_type, m_hintProtocol, m_flags})
        hint->setEnabled(given);
}

void LookupFields::showFlags(QToolButton* button)
{
    QStringList on;
    for (const QAction* action : button->menu()->actions()) {
        if (action->isChecked())
            on.push_back(action->text());
    }
    const QString all = on.isEmpty() ? tr("none") : on.join(u'|');
    button->setText(on.size() > 2 ? tr("%1|… (%2)").arg(on.first(), QString::number(on.size())) : all);
    button->setToolTip(all);
    button->setAccessibleDescription(all);
}

int LookupFields::flagsOf(const QToolButton* button)
{
    int flags = 0;
    for (const QAction* action : button->menu()->actions())
        flags |= action->isChecked() ? action->data().toInt() : 0;
    return flags;
}

void LookupFields::setFlags(QToolButton* button, int flags)
{
    for (QAction* action : button->menu()->actions())
        action->setChecked((flags & action->data().toInt()) != 0);
}

QVariantMap LookupFields::save() const
{
    return {{QStringLiteral("host"), m_host->text()},
            {QStringLiteral("service"), m_service->text()},
            {QStringLiteral("port"), m_port->text()},
            {QStringLiteral("nameServer"), m_server->text()}};
}

void LookupFields::restore(const QVariantMap& map)
{
    for (QLineEdit* edit : {m_host, m_service, m_port, m_server}) {
        if (map.contains(edit->objectName()))
            edit->setText(map.value(edit->objectName()).toString());
    }
}

} // namespace workbench
