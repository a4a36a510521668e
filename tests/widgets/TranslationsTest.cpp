// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QString state; ///< "", "unfinished", "vanished", "obsolete"
    bool plural = false;
    QStringList translations; ///< one, or one for each number form
};

QString sourceFolder(const QString& name)
{
    return QDir(QStringLiteral(WORKBENCH_SOURCE_DIR)).filePath(name);
}

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.context = context;
    message.plural = xml.attributes().hasAttribute(QStringLiteral("numerus"));
    while (xml.readNextStartElement()) {
        if (xml.name() == QStringLiteral("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            message.state = xml.attributes().value(QStringLiteral("type")).toString();
            if (!message.plural) {
                message.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// The messages of a .ts file; none where it cannot be read.
QList<Message> readMessages(const QString& fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QStringLiteral("name"))
            context = xml.readElementText();
        else if (xml.name() == QStringLiteral("message"))
            messages << readMessage(xml, context);
    }
    return xml.hasError() ? QList<Message>{} : messages;
}

/// Brings `tsFile` up to date with the sources as the target `lupdate` does, but keeps what has vanished.
bool update(const QString& tsFile, const QStringList& folders)
{
    QStringList arguments{QStringLiteral("-I"), sourceFolder({})};
    arguments << folders << QStringLiteral("-extensions") << QStringLiteral("cpp,h")
              << QStringLiteral("-locations") << QStringLiteral("none");
    if (tsFile.endsWith(QStringLiteral("_en.ts")))
        arguments << QStringLiteral("-pluralonly");
    arguments << QStringLiteral("-ts") << tsFile;
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    lupdate.start(QStringLiteral(WORKBENCH_LUPDATE), arguments);
    return lupdate.waitForFinished() && lupdate.exitStatus() == QProcess::NormalExit &&
           lupdate.exitCode() == 0;
}

/// What a translator still has to do: texts new, unfinished, empty or no longer in the sources.
QStringList unfinished(const QList<Message>& messages)
{
    QStringList found;
    for (const Message& message : messages) {
        if (!message.state.isEmpty() || message.translations.isEmpty() ||
            message.translations.contains(QString()))
            found << QStringLiteral("%1: \"%2\" %3").arg(message.context, message.source, message.state);
    }
    return found;
}

QStringList matches(const QString& text, const QString& pattern)
{
    QStringList found;
    auto match = QRegularExpression(pattern).globalMatch(text);
    while (match.hasNext())
        found << match.next().captured();
    found.sort();
    return found;
}

/// What the program relies on in a text: %1 and %n, a mnemonic, markup, the mark at its end, spaces around.
QString contract(const QString& text, bool plural)
{
    static const QRegularExpression end(QStringLiteral("(…|:|\\?)?$"));
    QStringList placeholders = matches(text, QStringLiteral("%L?\\d"));
    if (!plural)
        placeholders << matches(text, QStringLiteral("%L?n"));
    placeholders.removeDuplicates();
    const QString bare = QString(text).remove(QStringLiteral("&&"));
    return placeholders.join(u' ') + u'|' + matches(text, QStringLiteral("</?[a-z]+")).join(u' ') + u'|' +
           QString::number(matches(bare, QStringLiteral("&\\S(?!\\w*;)")).size()) + u'|' +
           end.match(text.trimmed()).captured() + u'|' +
           QString::number(text.startsWith(u' ') + 2 * text.endsWith(u' '));
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextOfTheProgramIsTranslated_data() { languages(); }
    void everyTextOfTheProgramIsTranslated();
    void translationsKeepWhatTheProgramReliesOn_data() { languages(); }
    void translationsKeepWhatTheProgramReliesOn();
    void languageIsInTheProgram_data() { languages(); }
    void languageIsInTheProgram();
    void newTextIsNoticed();
    void noMacroHidesATextFromLupdate();
    void vanishedTextIsNoticed();

private:
    void languages();
};

void TranslationsTest::languages()
{
    QTest::addColumn<QString>("name");
    const QStringList files =
        QDir(sourceFolder(QStringLiteral("translations"))).entryList({QStringLiteral("*.ts")});
    QVERIFY(files.contains(QStringLiteral("socket-workbench_de.ts")));
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << QString(file).chopped(3);
}

void TranslationsTest::everyTextOfTheProgramIsTranslated()
{
    QFETCH(const QString, name);
    QTemporaryDir folder;
    const QString copy = folder.filePath(name + QStringLiteral(".ts"));
    QVERIFY(QFile::copy(sourceFolder(QStringLiteral("translations/%1.ts").arg(name)), copy));
    QVERIFY(update(copy, {sourceFolder(QStringLiteral("widgets")), sourceFolder(QStringLiteral("app"))}));
    const QStringList found = unfinished(readMessages(copy));
    QVERIFY2(found.isEmpty(),
             qPrintable(QStringLiteral("Run the target lupdate, then translate in %1.ts:\n").arg(name) +
                        found.join(u'\n')));
}

void TranslationsTest::translationsKeepWhatTheProgramReliesOn()
{
    QFETCH(const QString, name);
    QStringList broken;
    for (const Message& message :
         readMessages(sourceFolder(QStringLiteral("translations/%1.ts").arg(name)))) {
        for (const QString& translation : message.translations) {
            if (contract(message.source, message.plural) != contract(translation, message.plural))
                broken << QStringLiteral("\"%1\" -> \"%2\"").arg(message.source, translation);
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TranslationsTest::languageIsInTheProgram()
{
    QFETCH(const QString, name);
    QVERIFY(QFile::exists(QStringLiteral(":/i18n/%1.qm").arg(name)));
    QTranslator translator;
    QVERIFY(translator.load(name, QStringLiteral(":/i18n")));
    QCOMPARE(translator.language(), name.section(u'_', 1));
}

void TranslationsTest::newTextIsNoticed()
{
    QTemporaryDir folder;
    QFile source(folder.filePath(QStringLiteral("Planted.cpp")));
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write("void f() { QObject::tr(\"Nobody has translated this.\"); }\n");
    source.close();
    const QString tsFile = folder.filePath(QStringLiteral("planted_de.ts"));
    QVERIFY(update(tsFile, {folder.path()}));
    QCOMPARE(unfinished(readMessages(tsFile)),
             QStringList{QStringLiteral("QObject: \"Nobody has translated this.\" unfinished")});
}

void TranslationsTest::noMacroHidesATextFromLupdate()
{
    // lupdate expands no macro of ours: a text inside one would be in no .ts file, and nobody would miss it.
    static const QRegularExpression hider(
        QStringLiteral("#\\s*define\\b.*(_NOOP\\w*|\\btr|\\btranslate)\\s*\\("));
    QStringList found;
    int files = 0;
    for (const QString& folder : {QStringLiteral("widgets"), QStringLiteral("app")}) {
        QDirIterator sources(sourceFolder(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                             QDir::Files, QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile file(sources.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++files;
            const QString text = QString::fromUtf8(file.readAll()).replace(QStringLiteral("\\\n"), QString());
            const auto match = hider.match(text);
            if (match.hasMatch())
                found << file.fileName() + QStringLiteral(": ") + match.captured();
        }
    }
    QVERIFY(files > 0);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TranslationsTest::vanishedTextIsNoticed()
{
    QTemporaryDir folder;
    QFile tsFile(folder.filePath(QStringLiteral("planted_de.ts")));
    QVERIFY(tsFile.open(QIODevice::WriteOnly));
    tsFile.write(
        "<?xml version=\"1.0\"?><!DOCTYPE TS><TS version=\"2.1\" language=\"de_DE\"><context><name>A</name>"
        "<message><source>Gone</source><translation>Weg</translation></message></context></TS>");
    tsFile.close();
    QVERIFY(update(tsFile.fileName(), {folder.path()}));
    QCOMPARE(unfinished(readMessages(tsFile.fileName())),
             QStringList{QStringLiteral("A: \"Gone\" vanished")});
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "TranslationsTest.moc"
