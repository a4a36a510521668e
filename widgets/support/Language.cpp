// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/Language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace workbench {
namespace {

constexpr QLatin1String kFolder(":/i18n");
constexpr QLatin1String kPrefix("socket-workbench_");

QString systemCode()
{
    const QStringList known = Language::available();
    const QString code = QLocale::system().name().left(2);
    return known.contains(code) ? code : QStringLiteral("en");
}

} // namespace

Language::Language(QCoreApplication& application, const QString& code) : m_application(application)
{
    if (!setCode(code))
        setCode(systemCode());
}

Language::~Language()
{
    m_application.removeTranslator(&m_own);
    m_application.removeTranslator(&m_qt);
}

QStringList Language::available()
{
    QStringList codes;
    const QStringList files = QDir(kFolder).entryList({kPrefix + QLatin1String("*.qm")});
    for (const QString& file : files)
        codes.append(file.mid(kPrefix.size(), 2));
    codes.removeAll(QStringLiteral("en"));
    codes.sort();
    codes.prepend(QStringLiteral("en"));
    return codes;
}

QString Language::nativeName(const QString& code)
{
    const QString name = QLocale(code).nativeLanguageName();
    // Qt calls English by its country's habit.
    return code == QLatin1String("en") ? QStringLiteral("English") : name;
}

bool Language::setCode(const QString& code)
{
    if (!available().contains(code))
        return false;
    if (code == m_code)
        return true;
    m_code = code;
    QLocale::setDefault(QLocale(code));
    // Qt tells the widgets once per translator: what is taken out or put in last is what they see.
    m_application.removeTranslator(&m_qt);
    m_application.removeTranslator(&m_own);
    if (m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_application.installTranslator(&m_qt);
    if (m_own.load(kPrefix + code, kFolder))
        m_application.installTranslator(&m_own);
    Q_EMIT changed();
    return true;
}

} // namespace workbench
