// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/LibraryStore.h"
#include "core/workspace/Library.h"
#include "widgets/library/LibraryModel.h"

#include <QObject>

namespace workbench {

class CallLogView;
class LibraryPane;
class MainWindow;
class Tab;
class Theme;

/// The library of one window, joined with its tabs and its log: what is saved from them, what is used and
/// sent with the tab in front. GUI thread.
class LibraryDesk : public QObject
{
    Q_OBJECT
public:
    /// `folder` as in LibraryStore.
    LibraryDesk(const Theme& theme, const QString& folder);
    ~LibraryDesk() override;

    LibraryModel& model() { return m_model; }
    LibraryStore& store() { return m_store; }
    /// The window's, once it has taken it over.
    LibraryPane* pane() const { return m_pane; }
    void join(MainWindow& window, CallLogView& logView);

private:
    void followTab(Tab* tab);
    void saveCurrent();
    void saveCalls(quint64 first, const QByteArray& bytes, quint64 length);
    QString saveBytes(const QByteArray& bytes, const QString& name);
    void saveRules(const ReplyRules& rules, const QString& name);
    void use(const LibraryItem& item, bool withTarget);
    void useSequence(const Sequence& sequence, const QString& name);
    void useRules(const QString& name, const ReplyRules& rules);
    void usePayload(const QString& name, const SavedPayload& saved);
    void send(const LibraryItem& item);
    void aim(const Target& target);
    Tab* currentTab() const;
    void tell(const QString& text);

    LibraryModel m_model;
    LibraryStore m_store;
    LibraryPane* m_pane;
    MainWindow* m_window = nullptr;
};

} // namespace workbench
