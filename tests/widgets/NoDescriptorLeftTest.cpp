// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/system/DescriptorLimit.h"
#include "widgets/fields/LocalAddresses.h"
#include "widgets/support/FileDialog.h"
#include "widgets/support/NetworkInterfaces.h"
#include "widgets/tabs/DnsLookups.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QNetworkInterface>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace workbench;

/// Qt ends a program that starts a thread where no descriptor is left; here nothing does.
class NoDescriptorLeftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(::getrlimit(RLIMIT_NOFILE, &m_before) == 0);
        rlimit tight = m_before;
        tight.rlim_cur = 256;
        QVERIFY(::setrlimit(RLIMIT_NOFILE, &tight) == 0);
        m_cards = networkCards();
        int one = 0;
        while ((one = ::open("/dev/null", O_RDONLY | O_CLOEXEC)) >= 0)
            m_taken.push_back(one);
    }
    void cleanup()
    {
        giveBack(m_taken.size());
        ::setrlimit(RLIMIT_NOFILE, &m_before);
    }

    void asManyAsAreFreeCanBeHad()
    {
        QVERIFY(!canOpenDescriptors(1));
        giveBack(3);
        QVERIFY(canOpenDescriptors(3));
        QVERIFY(canOpenDescriptors(3)); // they are closed again
        QVERIFY(!canOpenDescriptors(4));
    }

    void aFileDialogIsRefusedInWords()
    {
        giveBack(kOfTheSanitizer);
        QWidget window;
        window.show();
        QCOMPARE(newFileDialog(&window, QStringLiteral("Open")), nullptr);
        auto* box = window.findChild<QMessageBox*>();
        QVERIFY(box != nullptr);
        QVERIFY(box->isVisible());
        QVERIFY(!box->text().isEmpty() && !box->informativeText().isEmpty());
        QTest::mouseClick(box->button(QMessageBox::Ok), Qt::LeftButton);
        giveBack(32);
        QFileDialog* dialog = newFileDialog(&window, QStringLiteral("Open"));
        QVERIFY(dialog != nullptr);
        dialog->open();
        QVERIFY(dialog->isVisible());
        dialog->reject();
    }

    void aNameServerIsNotAsked()
    {
        giveBack(kOfTheSanitizer);
        DnsLookups lookups;
        QSignalSpy answers(&lookups, &DnsLookups::answered);
        const LookupId id = lookups.ask({QStringLiteral("localhost"), QDnsLookup::A, {}});
        QVERIFY(answers.isEmpty()); // the answer comes later, as always
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers[0][0].toULongLong(), id);
        const auto answer = answers[0][1].value<DnsAnswer>();
        QVERIFY(answer.records.empty());
        QCOMPARE(answer.error, QDnsLookup::ResolverError);
        QVERIFY(answer.words.contains(QStringLiteral("no descriptor is left")));
        lookups.ask({QStringLiteral("localhost"), QDnsLookup::A, {}});
        QVERIFY(lookups.abandon(id + 1));
        QCoreApplication::processEvents();
        QCOMPARE(answers.size(), 1);
    }

    void theCardsOfBeforeAreKnown()
    {
        giveBack(kOfTheSanitizer);
        QVERIFY(!m_cards.isEmpty());
        QCOMPARE(networkCards().size(), m_cards.size());
        QVERIFY(!localAddresses().isEmpty());
    }

private:
    /// UBSan looks through a pipe whether an object's memory can be read; without one it calls every object
    /// of a class that it has not met yet broken.
    static constexpr std::size_t kOfTheSanitizer = 2;

    void giveBack(std::size_t count)
    {
        for (; count > 0 && !m_taken.empty(); --count) {
            ::close(m_taken.back());
            m_taken.pop_back();
        }
    }

    rlimit m_before{};
    QList<QNetworkInterface> m_cards;
    std::vector<int> m_taken;
};

QTEST_MAIN(NoDescriptorLeftTest)
#include "NoDescriptorLeftTest.moc"
