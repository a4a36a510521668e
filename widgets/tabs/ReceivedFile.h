// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/ReceivedCapture.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QToolButton;

namespace workbench {

class MessageLine;
class Theme;

/// One file that what is received goes into, byte for byte, while it comes: where to, how much so far, and
/// Stop. What ends it against the user's will stays told until the line is closed.
class ReceivedFile : public QWidget
{
    Q_OBJECT
public:
    /// `whose`: "127.0.0.1:49690", whom it comes from; empty for all.
    ReceivedFile(const Theme& theme, QString path, QString whose, std::unique_ptr<ReceivedCapture> capture,
                 QWidget* parent = nullptr);
    /// Waits until what has come is written.
    ~ReceivedFile() override;

    const QString& path() const { return m_path; }
    bool isRunning() const { return m_capture != nullptr; }
    QString text() const;
    /// Ends it, waits until what has come is written, and tells how that went. The role may go then.
    void finish();

Q_SIGNALS:
    void statusMessage(const QString& text);
    /// Nothing is left to be told.
    void done();

protected:
    void changeEvent(QEvent* event) override;

private:
    void look();
    void tell();
    void ended(const ReceivedCapture& capture);
    void press();

    const QString m_path;
    const QString m_whose;
    std::unique_ptr<ReceivedCapture> m_capture; ///< null once it is over
    std::function<QString()> m_failure;         ///< why it ended; empty: it has not, or as it was wanted
    MessageLine* m_message;
    QToolButton* m_button;
    QTimer m_timer;
};

} // namespace workbench
