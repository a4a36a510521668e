// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/tabs/DnsLookups.h"
#include "widgets/tabs/LookupKindList.h"

#include <QObject>
#include <QVariantMap>

#include <variant>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace workbench {

class TabStrip;

/// The fields of Host Lookup's strip. Only those that the chosen task reads are shown; each keeps its text
/// while another task is chosen.
class LookupFields : public QObject
{
    Q_OBJECT
public:
    /// Why a request cannot be made of what was typed.
    struct Refusal {
        QWidget* field = nullptr;
        QString text;
    };

    /// Makes the fields; they are children of `strip` once added.
    LookupFields(TabStrip& strip, QObject* parent);

    void addFirstLine();
    void addSecondLine();
    void setTask(LookupTask task);
    /// For a task that is a call.
    std::variant<LookupRequest, Refusal> request() const;
    /// For the records of the DNS.
    std::variant<DnsQuestion, Refusal> dnsQuestion() const;
    /// What the resolver will make of an odd address or port that was typed; empty: nothing is odd.
    QString warning() const;
    /// Shows a question that was asked (by whomever) in the fields.
    void show(const LookupRequest& request);
    void setHost(const QString& host);
    void markRefused(const QWidget* field);
    /// The field to type in; null where the task needs none.
    QWidget* first() const;
    void retranslate();

    QVariantMap save() const;
    void restore(const QVariantMap& map);

Q_SIGNALS:
    /// Something was typed or chosen.
    void edited();
    void returnPressed();

private:
    struct Field {
        QLabel* label;
        QWidget* input;
        int line;
    };

    QLineEdit* makeEdit(const QString& name, int line);
    QComboBox* makeCombo(const QString& name);
    QToolButton* makeFlags(const QString& name, constants::Group group);
    void addField(QWidget* input, const QString& name, int line);
    void setShown(const QWidget* input, bool shown);
    void fillCombos();
    void enableHints();
    void showFlags(QToolButton* button);
    static int flagsOf(const QToolButton* button);
    static void setFlags(QToolButton* button, int flags);

    TabStrip& m_strip;
    std::vector<Field> m_fields;
    LookupTask m_task;
    QLineEdit* m_host;
    QLineEdit* m_service;
    QLineEdit* m_port;
    QComboBox* m_protocol;
    QComboBox* m_hints;
    QComboBox* m_family;
    QComboBox* m_type;
    QComboBox* m_hintProtocol;
    QComboBox* m_record;
    QLineEdit* m_server;
    QToolButton* m_flags;
    QToolButton* m_nameFlags;
};

} // namespace workbench
