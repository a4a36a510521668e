// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/Settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace workbench;

class SettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesComeBackFromTheFile();
    void fallbackHoldsWhereNothingWasKept();
    void valuesOfAnotherTypeGiveTheFallback();

private:
    QTemporaryDir m_folder;
};

namespace {

constexpr Setting<int> kPort{QLatin1String("tab/port")};
constexpr Setting<QString> kHost{QLatin1String("tab/host")};
constexpr Setting<QByteArray> kState{QLatin1String("window/state")};
constexpr Setting<double> kZoom{QLatin1String("window/zoom")};

} // namespace

void SettingsTest::valuesComeBackFromTheFile()
{
    const QString file = m_folder.filePath(QStringLiteral("kept.ini"));
    {
        QSettings store(file, QSettings::IniFormat);
        Settings settings(store);
        settings.setValue(kPort, 8080);
        settings.setValue(kHost, QStringLiteral("Füchse, 1"));
        settings.setValue(kState, QByteArray("\0\xff", 2));
        settings.setValue(kZoom, 1.25);
    }
    QSettings store(file, QSettings::IniFormat);
    Settings settings(store);
    QCOMPARE(settings.value(kPort), 8080);
    QCOMPARE(settings.value(kHost), QStringLiteral("Füchse, 1"));
    QCOMPARE(settings.value(kState), QByteArray("\0\xff", 2));
    QCOMPARE(settings.value(kZoom), 1.25);
    settings.remove(kPort);
    QVERIFY(!settings.contains(kPort));
    QVERIFY(settings.contains(kHost));
}

void SettingsTest::fallbackHoldsWhereNothingWasKept()
{
    QSettings store(m_folder.filePath(QStringLiteral("empty.ini")), QSettings::IniFormat);
    const Settings settings(store);
    QCOMPARE(settings.value(kPort), 0);
    QCOMPARE(settings.value(kPort, 5000), 5000);
    QCOMPARE(settings.value(kHost, QStringLiteral("127.0.0.1")), QStringLiteral("127.0.0.1"));
}

void SettingsTest::valuesOfAnotherTypeGiveTheFallback()
{
    QSettings store(m_folder.filePath(QStringLiteral("spoilt.ini")), QSettings::IniFormat);
    store.setValue(QStringLiteral("tab/port"), QStringLiteral("eighty"));
    const Settings settings(store);
    QCOMPARE(settings.value(kPort, 5000), 5000);
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "SettingsTest.moc"
