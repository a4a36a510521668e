// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QStringList>
#include <QTranslator>

class QCoreApplication;

namespace workbench {

/// The language of the window. Changing it needs no restart: every widget gets QEvent::LanguageChange.
/// Made in main; the translators leave the application with it.
class Language : public QObject
{
    Q_OBJECT
public:
    /// `application` must outlive this object. Sets the system's language if `code` is empty or unknown.
    explicit Language(QCoreApplication& application, const QString& code = {});
    ~Language() override;

    /// Two-letter codes of what is compiled into the program, English first.
    static QStringList available();
    /// Its own name for it: "Deutsch".
    static QString nativeName(const QString& code);

    QString code() const { return m_code; }
    /// Unknown codes change nothing and give false.
    bool setCode(const QString& code);

Q_SIGNALS:
    void changed();

private:
    QCoreApplication& m_application;
    QTranslator m_own;
    QTranslator m_qt;
    QString m_code;
};

} // namespace workbench
