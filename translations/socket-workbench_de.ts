<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench::DockTitleBar</name>
    <message>
        <source>Float %1</source>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <source>Float or dock this panel</source>
        <translation>Dieses Feld lösen oder andocken</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Dieses Feld schließen</translation>
    </message>
</context>
<context>
    <name>workbench::MainWindow</name>
    <message>
        <source>Log empty, up to 256 MB</source>
        <translation>Protokoll leer, bis 256 MB</translation>
    </message>
    <message>
        <source>Socket Workbench</source>
        <translation>Socket Workbench</translation>
    </message>
    <message>
        <source>Call log</source>
        <translation>Aufrufprotokoll</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Show or hide the detail of a call</source>
        <translation>Einzelheiten eines Aufrufs zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Bereit.</translation>
    </message>
    <message>
        <source>no socket open</source>
        <translation>kein Socket offen</translation>
    </message>
    <message numerus="yes">
        <source>%n socket(s) open</source>
        <translation>
            <numerusform>%n Socket offen</numerusform>
            <numerusform>%n Sockets offen</numerusform>
        </translation>
    </message>
    <message>
        <source>About Socket Workbench</source>
        <translation>Über Socket Workbench</translation>
    </message>
    <message>
        <source>Socket Workbench %1</source>
        <translation>Socket Workbench %1</translation>
    </message>
    <message>
        <source>Open real sockets by hand and see every call with its arguments and its return value.</source>
        <translation>Echte Sockets von Hand öffnen und jeden Aufruf mit seinen Argumenten und seinem Rückgabewert sehen.</translation>
    </message>
    <message>
        <source>Built with Qt %1.</source>
        <translation>Gebaut mit Qt %1.</translation>
    </message>
</context>
<context>
    <name>workbench::Tab</name>
    <message>
        <source>TCP Server</source>
        <translation>TCP-Server</translation>
    </message>
    <message>
        <source>TCP Client</source>
        <translation>TCP-Client</translation>
    </message>
    <message>
        <source>UDP Sender</source>
        <translation>UDP-Sender</translation>
    </message>
    <message>
        <source>UDP Receiver</source>
        <translation>UDP-Empfänger</translation>
    </message>
    <message>
        <source>Host Lookup</source>
        <translation>Namensauflösung</translation>
    </message>
</context>
<context>
    <name>workbench::TabArea</name>
    <message>
        <source>%1, open</source>
        <translation>%1, offen</translation>
    </message>
    <message>
        <source>%1, a call is pending</source>
        <translation>%1, ein Aufruf steht aus</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>Diesen Reiter schließen</translation>
    </message>
    <message>
        <source>&amp;New tab</source>
        <translation>&amp;Neuer Reiter</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>Neuer Reiter</translation>
    </message>
    <message>
        <source>Open another tab</source>
        <translation>Einen weiteren Reiter öffnen</translation>
    </message>
</context>
<context>
    <name>workbench::TabStrip</name>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>What does not fit into the window&apos;s width</source>
        <translation>Was nicht in die Breite des Fensters passt</translation>
    </message>
</context>
<context>
    <name>workbench::WindowMenus</name>
    <message>
        <source>&amp;Actual size (now %1 %)</source>
        <translation>&amp;Originalgröße (jetzt %1 %)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>New tab of &amp;this kind</source>
        <translation>Neuer Reiter &amp;dieser Art</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Reiter &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find in this pane</source>
        <translation>In diesem Feld &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>An&amp;ordnen</translation>
    </message>
    <message>
        <source>&amp;Work: log below, detail at the right</source>
        <translation>&amp;Arbeiten: Protokoll unten, Detail rechts</translation>
    </message>
    <message>
        <source>&amp;Compact: detail and log share a place</source>
        <translation>&amp;Kompakt: Detail und Protokoll an einem Platz</translation>
    </message>
    <message>
        <source>&amp;Tall right panel</source>
        <translation>&amp;Hohes Feld rechts</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;Nächster Reiter</translation>
    </message>
    <message>
        <source>P&amp;revious tab</source>
        <translation>&amp;Voriger Reiter</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Nächs&amp;tes Feld</translation>
    </message>
    <message>
        <source>Pr&amp;evious pane</source>
        <translation>Vor&amp;iges Feld</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>&amp;Start in this tab</source>
        <translation>In diesem Reiter &amp;starten</translation>
    </message>
    <message>
        <source>S&amp;top in this tab</source>
        <translation>In diesem Reiter an&amp;halten</translation>
    </message>
    <message>
        <source>Do the &amp;next step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>Run the &amp;demo</source>
        <translation>&amp;Vorführung starten</translation>
    </message>
    <message>
        <source>&amp;About Socket Workbench</source>
        <translation>&amp;Über Socket Workbench</translation>
    </message>
</context>
</TS>
