// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/calls/RecordingSystemCalls.h"
#include "tests/widgets/TabDesk.h"
#include "widgets/log/CallFeed.h"
#include "widgets/sockets/LiveSockets.h"
#include "widgets/step/CallLine.h"
#include "widgets/step/StepPage.h"
#include "widgets/step/StepResult.h"
#include "widgets/step/StepRow.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StateChip.h"

#include <QComboBox>

#include <memory>

namespace workbench {

struct Doors {
    std::shared_ptr<NativeSystemCalls> native = std::make_shared<NativeSystemCalls>();
    std::shared_ptr<CallJournal> journal = std::make_shared<CallJournal>();
    std::shared_ptr<SystemCalls> recording =
        std::make_shared<RecordingSystemCalls>(native, journal, journal->directory().addActor("Tab"));
    CallFeed feed{journal};
    LiveSockets live{journal->directory(),
                     std::make_shared<RecordingSystemCalls>(native, journal,
                                                            journal->directory().addActor("Own"),
                                                            RecordingSystemCalls::Purpose::Housekeeping),
                     native->openHandles()};
};

/// A tab in step mode with hands to use it.
template <class TabClass, class Role> struct StepDesk : Doors, TabDesk<TabClass, Role> {
    explicit StepDesk(bool isDark = false) : TabDesk<TabClass, Role>(isDark, recording)
    {
        feed.addSink(live);
        feed.start();
        this->tab.enableSteps(std::make_shared<ManualSockets>(recording, native->openHandles()),
                              journal->directory(), &live);
        this->tab.resize(1064, 780);
        step();
    }
    QAbstractButton* segment(const QString& text)
    {
        for (auto* button : this->tab.template findChild<QWidget*>(QStringLiteral("mode"))
                                ->template findChildren<QAbstractButton*>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    void choose(const QString& mode)
    {
        // The sockets may still be on their way.
        if (QTest::qWaitFor([&] { return segment(mode)->isEnabled(); }))
            QTest::mouseClick(segment(mode), Qt::LeftButton);
    }
    void step() { choose(QStringLiteral("Step by step")); }
    void automatic() { choose(QStringLiteral("Automatic")); }

    QString nameOf(CallId call) const
    {
        const std::string_view name = callSpec(call).name;
        return QString::fromLatin1(name.data(), static_cast<int>(name.size()));
    }
    StepRow* row(CallId call)
    {
        return this->tab.template findChild<StepRow*>(QStringLiteral("step-") + nameOf(call));
    }
    QString result(CallId call) { return row(call)->template findChild<StepResult*>()->text(); }
    /// Clicks the call's button and waits for its result.
    QString make(CallId call)
    {
        press(call);
        if (!QTest::qWaitFor([&] { return !row(call)->isWaiting(); }, 20'000))
            return QStringLiteral("no answer");
        return result(call);
    }
    void press(CallId call)
    {
        row(call)->button()->setFocus();
        QTest::mouseClick(row(call)->button(), Qt::LeftButton);
    }
    void choose(CallId call, const char* field, const QString& text)
    {
        auto* box =
            this->tab.template findChild<QComboBox*>(nameOf(call) + u'-' + QString::fromLatin1(field));
        box->setFocus();
        if (box->isEditable()) {
            box->lineEdit()->selectAll();
            QTest::keyClicks(box->lineEdit(), text);
        } else {
            box->setCurrentIndex(box->findText(text));
        }
    }
    using TabDesk<TabClass, Role>::type;
    void type(CallId call, const char* field, const QString& text)
    {
        TabDesk<TabClass, Role>::type(qPrintable(nameOf(call) + u'-' + QString::fromLatin1(field)), text);
    }
    QString line() { return this->tab.template findChild<CallLine*>()->text(); }
    QComboBox* sockets() { return this->template find<QComboBox>("stepSocket"); }
    QString state() { return this->template find<StateChip>("stepState")->word(); }
    /// As many as are seen.
    QList<QAbstractButton*> cancels(CallId call)
    {
        QList<QAbstractButton*> seen;
        for (auto* button : row(call)->template findChildren<QAbstractButton*>(QStringLiteral("cancel"))) {
            if (button->isVisible())
                seen.push_back(button);
        }
        return seen;
    }
    /// A listener on loopback; its port.
    QString listen()
    {
        make(CallId::Socket);
        type(CallId::Bind, "port", QStringLiteral("0"));
        make(CallId::Bind);
        make(CallId::Listen);
        return make(CallId::Getsockname).section(u':', -1);
    }
};

} // namespace workbench
