// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/PayloadEdit.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

namespace workbench {

/// A payload bar in an active window, and hands that use it.
class PayloadBench
{
protected:
    void open()
    {
        QApplication::setPalette(QPalette());
        m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
        QApplication::setStyle(new WorkbenchStyle(*m_theme));
        m_window = std::make_unique<QWidget>();
        auto* layout = new QVBoxLayout(m_window.get());
        layout->setContentsMargins({});
        layout->addStretch(1);
        m_edit = new PayloadEdit(*m_theme);
        layout->addWidget(m_edit);
        m_window->resize(1300, 300);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_edit->field()->setFocus();
    }

    void close()
    {
        m_window.reset();
        QApplication::setStyle(QStringLiteral("Fusion"));
        m_theme.reset();
    }

    void chooseMode(PayloadMode mode)
    {
        const auto segments = m_edit->findChild<SegmentedControl*>()->findChildren<QAbstractButton*>();
        QTest::mouseClick(segments[static_cast<int>(mode)], Qt::LeftButton);
    }

    void chooseEncoding(Encoding encoding)
    {
        auto* combo = m_edit->findChild<QComboBox*>(QStringLiteral("payloadEncoding"));
        combo->setCurrentIndex(combo->findData(static_cast<int>(encoding)));
    }

    void chooseEnding(LineEnding ending)
    {
        auto* combo = m_edit->findChild<QComboBox*>(QStringLiteral("payloadEnding"));
        combo->setCurrentIndex(combo->findData(static_cast<int>(ending)));
    }

    void type(const QString& text) { QTest::keyClicks(m_edit->field(), text); }
    QString count() const { return m_edit->findChild<QLabel*>(QStringLiteral("payloadCount"))->text(); }

    /// What Enter sends; "not sent" where it sends nothing.
    QByteArray sentByEnter()
    {
        const QSignalSpy sent(m_edit, &PayloadEdit::sendRequested);
        QTest::keyClick(m_edit->field(), Qt::Key_Return);
        return sent.count() == 1 ? sent.first().first().toByteArray() : QByteArray("not sent");
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    PayloadEdit* m_edit = nullptr;
};

} // namespace workbench
