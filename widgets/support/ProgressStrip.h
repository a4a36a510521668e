// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace workbench {

/// What takes a while, how far it is, and Cancel: for title bars. It appears only when the work has gone on
/// for half a second.
class ProgressStrip : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kPatienceMs = 500;

    explicit ProgressStrip(QWidget* parent = nullptr);

    /// `text`: "Saving calls.jsonl".
    void begin(const QString& text);
    void setText(const QString& text);
    /// For screen readers, where "Cancel" would not be the only one of its name.
    void setCancelName(const QString& name);
    void setProgress(quint64 done, quint64 total);
    void end();
    bool isActive() const { return m_active; }

Q_SIGNALS:
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QString m_cancelName;
    QTimer m_patience;
    bool m_active = false;
};

} // namespace workbench
