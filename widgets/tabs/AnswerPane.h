// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/tabs/Tab.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace workbench {

class AnswerModel;
class AnswerTable;
class EmptyState;
class LinkButton;
class MessageLine;
class PaneHeader;
class Theme;
struct LookupQuestion;

/// The answer to one question: its addresses, ready to be used in a tab, and what else it told. A failure
/// stands there in words, with its call.
class AnswerPane : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerPane(const Theme& theme, QWidget* parent = nullptr);

    void showQuestion(const LookupQuestion& question);
    /// What QNetworkInterface tells now.
    void showInterfaces();
    void showNothing();
    /// It was the interfaces that were shown last.
    bool showsInterfaces() const { return m_showsInterfaces; }

    AnswerModel& model() { return *m_model; }
    AnswerTable& table() { return *m_table; }
    void retranslate();

Q_SIGNALS:
    void useIn(workbench::TabKind kind, const QString& host, quint16 port);
    void showCall(quint64 seq);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    using Facts = QList<std::pair<QString, QString>>;

    void showRecords(const LookupQuestion& question);
    void showRows(const Facts& facts);
    void showWords(const QString& title, const QString& body);
    void writeFacts();
    QString factText() const;
    void fitTable();
    void copy() const;

    const Theme& m_theme;
    PaneHeader* m_header;
    QToolButton* m_copy;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    LinkButton* m_call;
    AnswerModel* m_model;
    AnswerTable* m_table;
    MessageLine* m_warning;
    QLabel* m_facts;
    Facts m_factRows;
    quint64 m_seq = 0;
    bool m_showsInterfaces = false;
};

} // namespace workbench
