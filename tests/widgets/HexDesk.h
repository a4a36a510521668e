// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/HexText.h"
#include "tests/support/PlayedDialogs.h"
#include "widgets/fields/HexEdit.h"
#include "widgets/fields/HexEditWindow.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QTest>

#include <memory>

namespace workbench {

/// A window with bytes to be edited, and hands that use it.
class HexDesk
{
protected:
    void open(const QByteArray& bytes, Theme::Mode mode = Theme::Mode::Light)
    {
        QApplication::setPalette(QPalette());
        m_theme = std::make_unique<Theme>(*qApp, mode);
        QApplication::setStyle(new WorkbenchStyle(*m_theme));
        m_window = new HexEditWindow(*m_theme, m_dialogs, nullptr);
        const auto* first = reinterpret_cast<const std::byte*>(bytes.constData());
        m_window->setBytes({first, first + bytes.size()}, Encoding::Utf8, {});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        QTRY_VERIFY(edit().hasFocus());
    }

    void close()
    {
        delete m_window;
        QApplication::setStyle(QStringLiteral("Fusion"));
        m_theme.reset();
    }

    HexEdit& edit() { return m_window->edit(); }
    QString hex() { return QString::fromStdString(hexText(edit().bytes())); }
    QString message()
    {
        auto* line = m_window->findChild<MessageLine*>(QStringLiteral("hexMessage"));
        return line->isVisible() ? line->text() : QString();
    }
    QString place() { return m_window->findChild<QLabel*>(QStringLiteral("hexPlace"))->text(); }

    void type(const QString& text) { QTest::keyClicks(&edit(), text); }
    /// A key that QTest has no code for.
    void typeCharacter(char16_t character)
    {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(QChar(character)));
        QApplication::sendEvent(&edit(), &press);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, int times = 1)
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(&edit(), key, modifiers);
    }
    void pasteText(const QString& text)
    {
        QApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
    void clickByte(std::size_t offset, bool inText = false)
    {
        const QRectF cell = inText ? edit().textRect(offset) : edit().hexRect(offset);
        QTest::mouseClick(edit().viewport(), Qt::LeftButton, {}, cell.center().toPoint());
    }

    PlayedDialogs m_dialogs;
    std::unique_ptr<Theme> m_theme;
    QPointer<HexEditWindow> m_window;
};

} // namespace workbench
