// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/Tab.h"

#include <QAbstractButton>
#include <QCoreApplication>

namespace workbench {
namespace {

struct KindNames {
    const char* title;
    const char16_t* icon;
};

// In the order of TabKind.
constexpr std::array<KindNames, 5> kNames{{
    {QT_TRANSLATE_NOOP("workbench::Tab", "TCP Server"), u"tcpserver"},
    {QT_TRANSLATE_NOOP("workbench::Tab", "TCP Client"), u"tcpclient"},
    {QT_TRANSLATE_NOOP("workbench::Tab", "UDP Sender"), u"udpsender"},
    {QT_TRANSLATE_NOOP("workbench::Tab", "UDP Receiver"), u"udpreceiver"},
    {QT_TRANSLATE_NOOP("workbench::Tab", "Host Lookup"), u"lookup"},
}};

const KindNames& namesOf(TabKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

/// Null where no tab is called so.
const KindNames* namesOfActor(const QString& actor)
{
    for (const KindNames& names : kNames) {
        const QLatin1StringView title(names.title);
        if (actor.startsWith(title) && (actor.size() == title.size() || actor[title.size()] == u' '))
            return &names;
    }
    return nullptr;
}

QString numbered(const QString& title, int ordinal)
{
    return ordinal < 2 ? title : QStringLiteral("%1 %2").arg(title).arg(ordinal);
}

} // namespace

QString tabKindTitle(TabKind kind)
{
    return QCoreApplication::translate("workbench::Tab", namesOf(kind).title);
}

QString tabKindIcon(TabKind kind) { return QString::fromUtf16(namesOf(kind).icon); }

QString tabActor(TabKind kind, int ordinal)
{
    return numbered(QString::fromLatin1(namesOf(kind).title), ordinal);
}

QString actorTitle(const QString& actor)
{
    const auto* names = namesOfActor(actor);
    if (!names)
        return actor;
    const qsizetype length = QLatin1StringView(names->title).size();
    return QCoreApplication::translate("workbench::Tab", names->title) + actor.mid(length);
}

QString actorIcon(const QString& actor)
{
    const auto* names = namesOfActor(actor);
    return names ? QString::fromUtf16(names->icon) : QString();
}

Tab::Tab(TabKind kind, int ordinal, QWidget* parent) : QWidget(parent), m_kind(kind), m_ordinal(ordinal) {}

QString Tab::title() const { return numbered(tabKindTitle(m_kind), m_ordinal); }

QString Tab::actor() const { return tabActor(m_kind, m_ordinal); }

QWidget* Tab::firstFocus() const { return filledButton(); }

void Tab::setMark(Mark mark)
{
    if (mark == m_mark)
        return;
    m_mark = mark;
    Q_EMIT markChanged();
}

} // namespace workbench
