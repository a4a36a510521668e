// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/system/NativeSystemCalls.h"
#include "tests/widgets/Grabs.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/support/Language.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAbstractTableModel>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace workbench {

/// A tab on its role over the real system, its models watched, with hands to use it as a person does.
template <class TabClass, class Role> struct TabDesk {
    explicit TabDesk(bool isDark = false, std::shared_ptr<SystemCalls> calls = {})
        : theme(*qApp, isDark ? Theme::Mode::Dark : Theme::Mode::Light), dark(styled(isDark)),
          tab(std::make_unique<Role>(calls ? std::move(calls) : std::make_shared<NativeSystemCalls>()),
              theme),
          messages(&tab, &TabClass::statusMessage)
    {
        for (auto* model : tab.template findChildren<QAbstractTableModel*>())
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, &tab);
        tab.resize(1064, 480);
        tab.show();
        tab.activateWindow();
    }
    ~TabDesk() { qApp->setStyle(QStringLiteral("Fusion")); }

    template <class Widget> Widget* find(const char* name)
    {
        auto* widget = tab.template findChild<Widget*>(QString::fromLatin1(name));
        if (!widget)
            qFatal("no %s in the tab", name);
        return widget;
    }
    QLineEdit* lineEdit(const char* name)
    {
        auto* widget = find<QWidget>(name);
        auto* edit = qobject_cast<QLineEdit*>(widget);
        return edit ? edit : widget->template findChild<QLineEdit*>();
    }
    /// Real keys in place of what stands in the field.
    void type(const char* name, const QString& text)
    {
        QLineEdit* edit = lineEdit(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    void typePayload(const QString& text) { typeBytes("payloadField", text); }
    void typeBytes(const char* name, const QString& text)
    {
        auto* field = find<PayloadField>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void choose(const char* name, const QString& words)
    {
        auto* combo = find<QComboBox>(name);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; combo->currentText() != words && i < combo->count(); ++i)
            QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(combo->currentText(), words);
    }
    void click(const char* name)
    {
        auto* button = find<QAbstractButton>(name);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(12, button->height() / 2));
    }
    QString cell(const char* table, int row, int column)
    {
        return find<QAbstractItemView>(table)->model()->index(row, column).data().toString();
    }
    QString refusal() { return find<MessageLine>("refusal")->text(); }
    QStringList status() const
    {
        QStringList all;
        for (const auto& message : messages)
            all.push_back(message.first().toString());
        return all;
    }
    void grab(const QString& name) { QVERIFY(saveGrab(tab, dark ? name + QStringLiteral("-dark") : name)); }

    Theme theme;
    bool dark;
    TabClass tab;
    QSignalSpy messages;

private:
    bool styled(bool isDark)
    {
        qApp->setStyle(new WorkbenchStyle(theme));
        return isDark;
    }
};

} // namespace workbench
