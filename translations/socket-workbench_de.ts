<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>FaultWords</name>
    <message>
        <source>any</source>
        <comment>handle</comment>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>call no. %1</source>
        <translation>Aufruf Nr. %1</translation>
    </message>
    <message>
        <source>every call</source>
        <translation>jeder Aufruf</translation>
    </message>
    <message>
        <source>one in %1</source>
        <translation>einer von %1</translation>
    </message>
    <message>
        <source>%1 % of calls</source>
        <translation>%1 % der Aufrufe</translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln byte(s)</source>
        <translation>
            <numerusform>höchstens %Ln Byte</numerusform>
            <numerusform>höchstens %Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms later</source>
        <translation>%1 ms später</translation>
    </message>
    <message>
        <source>Out of descriptors</source>
        <translation>Keine Deskriptoren mehr</translation>
    </message>
    <message>
        <source>Signal storm</source>
        <translation>Signalsturm</translation>
    </message>
    <message>
        <source>Short reads and writes</source>
        <translation>Kurzes Lesen und Schreiben</translation>
    </message>
    <message>
        <source>Slow network</source>
        <translation>Langsames Netz</translation>
    </message>
    <message>
        <source>Reset in mid-transfer</source>
        <translation>Abbruch mitten in der Übertragung</translation>
    </message>
    <message>
        <source>No new socket: socket and accept fail as if the process had too many files open, look-ups say that one should try again.</source>
        <translation>Kein neuer Socket: socket und accept scheitern, als hätte der Prozess zu viele Dateien offen; die Namenssuche bittet, es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>Every second call that may wait is interrupted by a signal (EINTR).</source>
        <translation>Jeder zweite Aufruf, der warten kann, wird von einem Signal unterbrochen (EINTR).</translation>
    </message>
    <message>
        <source>send and recv move a few bytes at a time, as a stream may always do.</source>
        <translation>send und recv bewegen nur wenige Bytes auf einmal, wie es ein Datenstrom immer darf.</translation>
    </message>
    <message>
        <source>Each transfer, connect and look-up is held back for a while.</source>
        <translation>Jede Übertragung, jedes connect und jede Namenssuche wird eine Weile aufgehalten.</translation>
    </message>
    <message>
        <source>Now and then a send or a recv fails as if the peer had reset the connection.</source>
        <translation>Ab und zu scheitert ein send oder recv, als hätte die Gegenseite die Verbindung abgebrochen.</translation>
    </message>
    <message>
        <source>Faults off</source>
        <translation>Fehlerregeln aus</translation>
    </message>
    <message numerus="yes">
        <source>Faults on, %Ln rule(s)</source>
        <translation>
            <numerusform>Fehlerregeln an, %Ln Regel</numerusform>
            <numerusform>Fehlerregeln an, %Ln Regeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyWords</name>
    <message>
        <source>(no bytes)</source>
        <translation>(keine Bytes)</translation>
    </message>
    <message>
        <source>a message came</source>
        <translation>eine Nachricht kam</translation>
    </message>
    <message>
        <source>a client has connected</source>
        <translation>ein Client hat sich verbunden</translation>
    </message>
    <message>
        <source>nothing came for a time</source>
        <translation>eine Zeit lang kam nichts</translation>
    </message>
    <message>
        <source>any message</source>
        <translation>jede Nachricht</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>ist genau</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>endet mit</translation>
    </message>
    <message>
        <source>regular expression</source>
        <translation>regulärer Ausdruck</translation>
    </message>
    <message>
        <source>hex with ??</source>
        <translation>Hex mit ??</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>every time</source>
        <translation>jedes Mal</translation>
    </message>
    <message>
        <source>once for each peer</source>
        <translation>einmal je Gegenstelle</translation>
    </message>
    <message>
        <source>one time in N</source>
        <translation>jedes N-te Mal</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>antworten</translation>
    </message>
    <message>
        <source>echo</source>
        <translation>zurücksenden</translation>
    </message>
    <message>
        <source>do nothing</source>
        <translation>nichts tun</translation>
    </message>
    <message>
        <source>half-close</source>
        <translation>halb schließen</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>abort</source>
        <translation>zurücksetzen</translation>
    </message>
    <message>
        <source>forward to</source>
        <translation>weitergeben an</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>ist %1</translation>
    </message>
    <message>
        <source>starts with %1</source>
        <translation>beginnt mit %1</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>enthält %1</translation>
    </message>
    <message>
        <source>ends with %1</source>
        <translation>endet mit %1</translation>
    </message>
    <message>
        <source>matches %1</source>
        <translation>passt auf %1</translation>
    </message>
    <message>
        <source>is hex %1</source>
        <translation>ist hex %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>nothing came for %1 ms</source>
        <translation>%1 ms lang kam nichts</translation>
    </message>
    <message>
        <source>%1, once</source>
        <translation>%1, einmal</translation>
    </message>
    <message>
        <source>%1, one in %2</source>
        <translation>%1, eine von %2</translation>
    </message>
    <message>
        <source>reply %1</source>
        <translation>antwortet %1</translation>
    </message>
    <message>
        <source>forward to %1</source>
        <translation>weiter an %1</translation>
    </message>
    <message>
        <source>after %1 ms: %2</source>
        <translation>nach %1 ms: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>Rule %1 (%2)</source>
        <translation>Regel %1 (%2)</translation>
    </message>
    <message>
        <source>would fire, but send nothing. %1</source>
        <translation>würde auslösen, aber nichts senden. %1</translation>
    </message>
    <message>
        <source>would fire and do nothing.</source>
        <translation>würde auslösen und nichts tun.</translation>
    </message>
    <message>
        <source>would fire and half-close the connection.</source>
        <translation>würde auslösen und die Verbindung halb schließen.</translation>
    </message>
    <message>
        <source>would fire and close the connection.</source>
        <translation>würde auslösen und die Verbindung schließen.</translation>
    </message>
    <message>
        <source>would fire and abort the connection.</source>
        <translation>würde auslösen und die Verbindung zurücksetzen.</translation>
    </message>
    <message>
        <source>would fire and forward %1: %2</source>
        <translation>würde auslösen und %1 weitergeben: %2</translation>
    </message>
    <message>
        <source>would fire and send %1: %2</source>
        <translation>würde auslösen und %1 senden: %2</translation>
    </message>
</context>
<context>
    <name>ScenarioWords</name>
    <message>
        <source>this is no JSON</source>
        <translation>das ist kein JSON</translation>
    </message>
    <message>
        <source>this is missing</source>
        <translation>das fehlt</translation>
    </message>
    <message>
        <source>this is of the wrong kind (a text where a number belongs, or the like)</source>
        <translation>das ist von der falschen Art (ein Text, wo eine Zahl hingehört, oder ähnlich)</translation>
    </message>
    <message>
        <source>this number is too large or too small</source>
        <translation>diese Zahl ist zu groß oder zu klein</translation>
    </message>
    <message>
        <source>this word is not known here</source>
        <translation>dieses Wort ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>this is nested too deep</source>
        <translation>das ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>these are too many</source>
        <translation>das sind zu viele</translation>
    </message>
    <message>
        <source>there is no tab &quot;%1&quot; that can do this</source>
        <translation>es gibt keinen Reiter „%1“, der dies kann</translation>
    </message>
    <message>
        <source>this tab has no command &quot;%1&quot;</source>
        <translation>dieser Reiter kennt den Befehl „%1“ nicht</translation>
    </message>
    <message>
        <source>the argument &quot;%1&quot; cannot be read, or the call has none of that name</source>
        <translation>das Argument „%1“ ist nicht lesbar, oder der Aufruf hat keines dieses Namens</translation>
    </message>
    <message>
        <source>$%1 stands for no socket</source>
        <translation>$%1 steht für keinen Socket</translation>
    </message>
    <message>
        <source>the call could not be made</source>
        <translation>der Aufruf konnte nicht gemacht werden</translation>
    </message>
    <message>
        <source>the call is not what was expected</source>
        <translation>der Aufruf ist nicht, was erwartet wurde</translation>
    </message>
    <message>
        <source>it did not come in time</source>
        <translation>es kam nicht rechtzeitig</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>es wurde angehalten</translation>
    </message>
</context>
<context>
    <name>workbench::AddressCombo</name>
    <message>
        <source>all IPv4</source>
        <translation>alle IPv4</translation>
    </message>
    <message>
        <source>all IPv6</source>
        <translation>alle IPv6</translation>
    </message>
    <message>
        <source>An address is needed here, such as 127.0.0.1.</source>
        <translation>Hier fehlt eine Adresse, etwa 127.0.0.1.</translation>
    </message>
    <message>
        <source>all addresses</source>
        <translation>alle Adressen</translation>
    </message>
</context>
<context>
    <name>workbench::AddressWords</name>
    <message>
        <source>%1 is an IPv6 address, this socket is IPv4.</source>
        <translation>%1 ist eine IPv6-Adresse, dieser Socket ist IPv4.</translation>
    </message>
    <message>
        <source>%1 is an IPv4 address, this socket is IPv6.</source>
        <translation>%1 ist eine IPv4-Adresse, dieser Socket ist IPv6.</translation>
    </message>
    <message>
        <source>The path is too long for a unix socket: 107 bytes at most.</source>
        <translation>Der Pfad ist zu lang für einen Unix-Socket: höchstens 107 Bytes.</translation>
    </message>
</context>
<context>
    <name>workbench::AnswerModel</name>
    <message>
        <source>Use this address in a tab</source>
        <translation>Diese Adresse in einem Reiter verwenden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Use in</source>
        <translation>Verwenden in</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Hardware address</source>
        <translation>Hardwareadresse</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>TTL s</source>
        <translation>TTL s</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>up</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>down</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>loopback</source>
        <translation>Loopback</translation>
    </message>
    <message>
        <source>multicast</source>
        <translation>Multicast</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>keine Adresse</translation>
    </message>
</context>
<context>
    <name>workbench::AnswerPane</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Nothing asked yet.</source>
        <translation>Noch nichts gefragt.</translation>
    </message>
    <message>
        <source>Choose a call at the left, fill in the fields, then look up.</source>
        <translation>Links einen Aufruf wählen, die Felder ausfüllen, dann auflösen.</translation>
    </message>
    <message>
        <source>See #%1</source>
        <translation>Siehe #%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Canonical name</source>
        <translation>Kanonischer Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Auch genannt</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) of this computer</source>
        <translation>
            <numerusform>%n Adresse dieses Computers</numerusform>
            <numerusform>%n Adressen dieses Computers</numerusform>
        </translation>
    </message>
    <message>
        <source>A library&apos;s answer: its calls are not in the log.</source>
        <translation>Die Antwort einer Bibliothek: Ihre Aufrufe stehen nicht im Protokoll.</translation>
    </message>
    <message>
        <source>Name server</source>
        <translation>Nameserver</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>der des Systems</translation>
    </message>
</context>
<context>
    <name>workbench::AnswerTable</name>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Look up its name</source>
        <translation>Namen dazu ermitteln</translation>
    </message>
    <message>
        <source>Look up its addresses</source>
        <translation>Seine Adressen nachschlagen</translation>
    </message>
</context>
<context>
    <name>workbench::ArgumentTree</name>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Argument</source>
        <translation>Argument</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
</context>
<context>
    <name>workbench::AskedModel</name>
    <message>
        <source>still waiting</source>
        <translation>wartet noch</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gefragt nach</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Took ms</source>
        <translation>Dauer ms</translation>
    </message>
</context>
<context>
    <name>workbench::AskedTable</name>
    <message>
        <source>still waiting for an answer</source>
        <translation>wartet noch auf Antwort</translation>
    </message>
    <message>
        <source>Abandon</source>
        <translation>Aufgeben</translation>
    </message>
</context>
<context>
    <name>workbench::BindFields</name>
    <message>
        <source>0 lets the system choose a free port</source>
        <translation>Bei 0 wählt das System einen freien Port</translation>
    </message>
    <message>
        <source>Counts from the next start. Now it is %1.</source>
        <translation>Gilt ab dem nächsten Start. Jetzt ist es %1.</translation>
    </message>
    <message>
        <source>IPv6 only</source>
        <translation>Nur IPv6</translation>
    </message>
    <message>
        <source>IPV6_V6ONLY, before bind(): a socket on :: takes IPv4 too unless this is set</source>
        <translation>IPV6_V6ONLY, vor bind(): Ein Socket auf :: nimmt auch IPv4, wenn das nicht gesetzt ist</translation>
    </message>
    <message>
        <source>The socket is bound: it counts from the next start.</source>
        <translation>Der Socket ist gebunden: Es zählt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>workbench::ByteRuler</name>
    <message>
        <source>Bytes by call</source>
        <translation>Bytes je Aufruf</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>bytes %1 to %2</source>
        <comment>offsets</comment>
        <translation>Byte %1 bis %2</translation>
    </message>
    <message>
        <source>the peer&apos;s socket is not known here</source>
        <translation>der Socket der Gegenstelle ist hier nicht bekannt</translation>
    </message>
</context>
<context>
    <name>workbench::ByteWords</name>
    <message>
        <source>Hex needs two digits for each byte: the last one is alone.</source>
        <translation>Hex braucht zwei Ziffern je Byte: Die letzte steht allein.</translation>
    </message>
    <message>
        <source>Hex needs two digits for each byte: %1 (character %2) is alone.</source>
        <translation>Hex braucht zwei Ziffern je Byte: %1 (Zeichen %2) steht allein.</translation>
    </message>
    <message>
        <source>%1 (character %2) needs two hex digits after it.</source>
        <translation>Nach %1 (Zeichen %2) müssen zwei Hexziffern stehen.</translation>
    </message>
    <message>
        <source>%1 (character %2) is not a hex digit.</source>
        <translation>%1 (Zeichen %2) ist keine Hexziffer.</translation>
    </message>
    <message>
        <source>%1 is not an escape. Use \\%2 for a backslash and %2.</source>
        <translation>%1 ist keine Escape-Folge. \\%2 schreiben für einen Backslash und %2.</translation>
    </message>
    <message>
        <source>The text ends with a lone backslash. Use \\ for a backslash.</source>
        <translation>Der Text endet mit einem einzelnen Backslash. \\ schreiben für einen Backslash.</translation>
    </message>
    <message>
        <source>%1 (character %2): \x needs two hex digits.</source>
        <translation>%1 (Zeichen %2): \x braucht zwei Hexziffern.</translation>
    </message>
    <message>
        <source>%1 (character %2): \u needs four hex digits, or \u{…} one to six.</source>
        <translation>%1 (Zeichen %2): \u braucht vier Hexziffern, \u{…} eine bis sechs.</translation>
    </message>
    <message>
        <source>%1 (character %2): \u{…} needs one to six hex digits and a closing brace.</source>
        <translation>%1 (Zeichen %2): \u{…} braucht eine bis sechs Hexziffern und eine schließende Klammer.</translation>
    </message>
    <message>
        <source>%1 is more than a byte holds: octal escapes end at \377.</source>
        <translation>%1 passt nicht in ein Byte: Oktale Escape-Folgen enden bei \377.</translation>
    </message>
    <message>
        <source>%1 is not a character of Unicode.</source>
        <translation>%1 ist kein Unicode-Zeichen.</translation>
    </message>
    <message>
        <source>%1 has no %2 (character %3). Choose UTF-8.</source>
        <translation>%1 kennt kein %2 (Zeichen %3). UTF-8 wählen.</translation>
    </message>
    <message>
        <source>%1 (byte %2) is no %3 text: only Escapes and Hex can show it.</source>
        <translation>%1 (Byte %2) ist kein %3-Text: Nur Escapes und Hex können es zeigen.</translation>
    </message>
    <message>
        <source>Text cannot show %1 (byte %2): only Escapes and Hex can.</source>
        <translation>Text kann %1 (Byte %2) nicht zeigen: Das können nur Escapes und Hex.</translation>
    </message>
    <message>
        <source>Character %1 is half of a character: type it anew.</source>
        <translation>Zeichen %1 ist nur ein halbes Zeichen: neu eingeben.</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>its end is lost</source>
        <translation>das Ende ist verloren</translation>
    </message>
    <message>
        <source>1 byte lost</source>
        <translation>1 Byte verloren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes lost</source>
        <translation>
            <numerusform>%Ln Byte verloren</numerusform>
            <numerusform>%Ln Bytes verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>1 more byte</source>
        <translation>1 weiteres Byte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more bytes</source>
        <translation>
            <numerusform>%Ln weiteres Byte</numerusform>
            <numerusform>%Ln weitere Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Escapes</source>
        <translation>Escapes</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>The variable at character %1 has no closing brace. Use $${ for the two signs themselves.</source>
        <translation>Der Variablen bei Zeichen %1 fehlt die schließende Klammer. $${ steht für die beiden Zeichen selbst.</translation>
    </message>
    <message>
        <source>A variable needs a name, as in ${counter}.</source>
        <translation>Eine Variable braucht einen Namen, wie in ${counter}.</translation>
    </message>
    <message>
        <source>There is no variable %1. Insert lists them.</source>
        <translation>Eine Variable %1 gibt es nicht. Einfügen zählt sie auf.</translation>
    </message>
    <message>
        <source>%1 asks for bytes that the payload does not have.</source>
        <translation>%1 verlangt Bytes, die die Nutzdaten nicht haben.</translation>
    </message>
    <message>
        <source>With %1 the payload is longer than 256 MiB.</source>
        <translation>Mit %1 sind die Nutzdaten länger als 256 MiB.</translation>
    </message>
    <message>
        <source>%1 stands for what a reply&apos;s rule matched: there is no such part here.</source>
        <translation>%1 steht für das, was die Regel einer Antwort gefunden hat: Einen solchen Teil gibt es hier nicht.</translation>
    </message>
    <message>
        <source>A variable&apos;s argument is missing (character %1).</source>
        <translation>Einer Variablen fehlt ihr Argument (Zeichen %1).</translation>
    </message>
    <message>
        <source>This variable does not take %1 (character %2).</source>
        <translation>Diese Variable nimmt kein %1 (Zeichen %2).</translation>
    </message>
    <message>
        <source>%1 (character %2) opens or closes a group alone.</source>
        <translation>%1 (Zeichen %2) öffnet oder schließt eine Gruppe allein.</translation>
    </message>
    <message>
        <source>%1 (character %2) has nothing to repeat, or repeats wrongly.</source>
        <translation>%1 (Zeichen %2) hat nichts zu wiederholen oder wiederholt falsch.</translation>
    </message>
    <message>
        <source>%1 (character %2): a set needs its closing bracket, and ranges from low to high.</source>
        <translation>%1 (Zeichen %2): Eine Menge braucht ihre schließende Klammer und Bereiche von klein nach groß.</translation>
    </message>
    <message>
        <source>%1 (character %2) is not known here.</source>
        <translation>%1 (Zeichen %2) ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The expression is too long.</source>
        <translation>Der Ausdruck ist zu lang.</translation>
    </message>
</context>
<context>
    <name>workbench::BytesCopyActions</name>
    <message>
        <source>Bytes as &amp;hex</source>
        <translation>Bytes als &amp;Hex</translation>
    </message>
    <message>
        <source>Bytes as C &amp;array</source>
        <translation>Bytes als C-&amp;Array</translation>
    </message>
    <message>
        <source>Bytes as &amp;Python literal</source>
        <translation>Bytes als &amp;Python-Literal</translation>
    </message>
    <message>
        <source>Bytes as &amp;Base64</source>
        <translation>Bytes als &amp;Base64</translation>
    </message>
    <message>
        <source>Bytes as text with &amp;escapes</source>
        <translation>Bytes als Text mit &amp;Escapes</translation>
    </message>
    <message>
        <source>Bytes as &amp;text</source>
        <translation>Bytes als &amp;Text</translation>
    </message>
</context>
<context>
    <name>workbench::BytesEdit</name>
    <message>
        <source>%1: %2</source>
        <comment>field: way of writing</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: encoding</source>
        <translation>%1: Kodierung</translation>
    </message>
    <message>
        <source>end with</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>%1: end with</source>
        <translation>%1: am Ende</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>%1: insert</source>
        <translation>%1: einfügen</translation>
    </message>
    <message>
        <source>Variables that are filled in for each answer</source>
        <translation>Variable, die für jede Antwort eingesetzt werden</translation>
    </message>
</context>
<context>
    <name>workbench::BytesMaker</name>
    <message>
        <source>Choose the bytes that are to be filled.</source>
        <translation>Wählen Sie die Bytes, die gefüllt werden sollen.</translation>
    </message>
    <message>
        <source>Type the bytes in hex, such as 00 or de ad be ef.</source>
        <translation>Geben Sie die Bytes als Hex ein, etwa 00 oder de ad be ef.</translation>
    </message>
    <message>
        <source>That would be more than 256 MiB.</source>
        <translation>Das wären mehr als 256 MiB.</translation>
    </message>
    <message>
        <source>The bytes end at %1: this stretch goes beyond.</source>
        <translation>Die Bytes enden bei %1: Diese Strecke geht darüber hinaus.</translation>
    </message>
    <message>
        <source>Random bytes</source>
        <translation>Zufällige Bytes</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Count up from 00</source>
        <translation>Hochzählen ab 00</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Fill with</source>
        <translation>Füllen mit</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Insert the bytes</source>
        <translation>Die Bytes einfügen</translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>hex, such as de ad be ef</source>
        <translation>Hex, etwa de ad be ef</translation>
    </message>
    <message>
        <source>Bytes in hex</source>
        <translation>Bytes als Hex</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>from offset</source>
        <translation>ab Versatz</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>big-endian</source>
        <translation>Big-Endian</translation>
    </message>
    <message>
        <source>little-endian</source>
        <translation>Little-Endian</translation>
    </message>
    <message>
        <source>Byte order</source>
        <translation>Byte-Reihenfolge</translation>
    </message>
    <message>
        <source>Insert nothing</source>
        <translation>Nichts einfügen</translation>
    </message>
    <message>
        <source>A length of %1 does not fit into %2.</source>
        <translation>Eine Länge von %1 passt nicht in %2.</translation>
    </message>
</context>
<context>
    <name>workbench::BytesSection</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Bytes of %1</source>
        <translation>Bytes von %1</translation>
    </message>
    <message>
        <source>%1 of %2 kept</source>
        <translation>%1 von %2 behalten</translation>
    </message>
    <message>
        <source>The first %1 are shown here. Open all %2…</source>
        <translation>Hier die ersten %1. Alle %2 öffnen …</translation>
    </message>
    <message>
        <source>Form of the bytes</source>
        <translation>Form der Bytes</translation>
    </message>
    <message>
        <source>Hex and text</source>
        <translation>Hex und Text</translation>
    </message>
    <message>
        <source>Copy bytes</source>
        <translation>Bytes kopieren</translation>
    </message>
    <message>
        <source>Copy the bytes as they are shown</source>
        <translation>Die Bytes kopieren, wie sie gezeigt werden</translation>
    </message>
    <message>
        <source>Open bytes in a window</source>
        <translation>Bytes in einem Fenster öffnen</translation>
    </message>
    <message>
        <source>All bytes in a window of their own, with find</source>
        <translation>Alle Bytes in einem eigenen Fenster, mit Suche</translation>
    </message>
</context>
<context>
    <name>workbench::CallChip</name>
    <message>
        <source>Show call %1 in the log</source>
        <translation>Aufruf %1 im Protokoll zeigen</translation>
    </message>
</context>
<context>
    <name>workbench::CallDetailPane</name>
    <message>
        <source>handle %1</source>
        <translation>Handle %1</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>Receive queue</source>
        <translation>Empfangspuffer</translation>
    </message>
    <message>
        <source>Send queue</source>
        <translation>Sendepuffer</translation>
    </message>
    <message>
        <source>No call chosen.</source>
        <translation>Kein Aufruf gewählt.</translation>
    </message>
    <message>
        <source>Choose a row in the call log. Its arguments, its result and the reason appear here.</source>
        <translation>Eine Zeile im Aufrufprotokoll wählen. Hier erscheinen die Argumente, das Ergebnis und der Grund.</translation>
    </message>
    <message>
        <source>Kernel after the call</source>
        <translation>Kernel nach dem Aufruf</translation>
    </message>
    <message>
        <source>Where it looked</source>
        <translation>Wo gesucht wurde</translation>
    </message>
    <message>
        <source>The resolver library chooses: hosts file, cache or name server. It makes its own calls; they are not in this log.</source>
        <translation>Die Resolver-Bibliothek wählt: hosts-Datei, Cache oder Nameserver. Ihre eigenen Aufrufe stehen nicht in diesem Protokoll.</translation>
    </message>
    <message>
        <source>Previous call on this handle</source>
        <translation>Voriger Aufruf auf diesem Handle</translation>
    </message>
    <message>
        <source>Next call on this handle</source>
        <translation>Nächster Aufruf auf diesem Handle</translation>
    </message>
    <message>
        <source>Call that created this handle</source>
        <translation>Aufruf, der dieses Handle erzeugt hat</translation>
    </message>
</context>
<context>
    <name>workbench::CallExportActions</name>
    <message>
        <source>Save as &amp;text…</source>
        <translation>Als &amp;Text speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;JSON Lines…</source>
        <translation>Als &amp;JSON Lines speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>Als &amp;CSV speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;pcapng for Wireshark…</source>
        <translation>Als &amp;pcapng für Wireshark speichern…</translation>
    </message>
    <message>
        <source>As &amp;text…</source>
        <translation>Als &amp;Text…</translation>
    </message>
    <message>
        <source>As &amp;JSON Lines…</source>
        <translation>Als &amp;JSON Lines…</translation>
    </message>
    <message>
        <source>As &amp;CSV…</source>
        <translation>Als &amp;CSV…</translation>
    </message>
    <message>
        <source>As &amp;pcapng for Wireshark…</source>
        <translation>Als &amp;pcapng für Wireshark…</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Zeile</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>C&amp;SV row</source>
        <translation>C&amp;SV-Zeile</translation>
    </message>
    <message>
        <source>&amp;Save log</source>
        <translation>Protokoll &amp;speichern</translation>
    </message>
    <message>
        <source>Save the rows s&amp;hown</source>
        <translation>Ge&amp;zeigte Zeilen speichern</translation>
    </message>
    <message>
        <source>Save the &amp;selected rows</source>
        <translation>Ausge&amp;wählte Zeilen speichern</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Kopieren &amp;als</translation>
    </message>
</context>
<context>
    <name>workbench::CallFiguresModel</name>
    <message>
        <source>Calls that failed, and SO_ERROR read back as an error</source>
        <translation>Aufrufe, die fehlschlugen, und SO_ERROR, das einen Fehler enthielt</translation>
    </message>
    <message>
        <source>EAGAIN, EINPROGRESS and EALREADY: not a failure</source>
        <translation>EAGAIN, EINPROGRESS und EALREADY: kein Fehlschlag</translation>
    </message>
    <message>
        <source>Off by at most 1.6 %</source>
        <translation>Um höchstens 1,6 % ungenau</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Would block</source>
        <translation>Würde blockieren</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Bytes ein</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Bytes aus</translation>
    </message>
    <message>
        <source>Min ms</source>
        <translation>Min. ms</translation>
    </message>
    <message>
        <source>Median ms</source>
        <translation>Median ms</translation>
    </message>
    <message>
        <source>p99 ms</source>
        <translation>p99 ms</translation>
    </message>
    <message>
        <source>Max ms</source>
        <translation>Max. ms</translation>
    </message>
</context>
<context>
    <name>workbench::CallFollowing</name>
    <message>
        <source>around the end</source>
        <translation>über das Ende hinweg</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No failure below.</source>
        <translation>Kein Fehler weiter unten.</translation>
    </message>
    <message>
        <source>No failure above.</source>
        <translation>Kein Fehler weiter oben.</translation>
    </message>
    <message>
        <source>No call is marked.</source>
        <translation>Kein Aufruf ist markiert.</translation>
    </message>
    <message>
        <source>No marked call is shown.</source>
        <translation>Kein markierter Aufruf wird gezeigt.</translation>
    </message>
    <message>
        <source>Very likely this call: older ones are no longer in memory, and equal datagrams look alike.</source>
        <translation>Sehr wahrscheinlich dieser Aufruf: Ältere sind nicht mehr im Speicher, und gleiche Datagramme sehen gleich aus.</translation>
    </message>
    <message>
        <source>No call at the other end belongs to this one.</source>
        <translation>Zu diesem Aufruf gehört keiner am anderen Ende.</translation>
    </message>
    <message>
        <source>The other end is not one of this program&apos;s sockets.</source>
        <translation>Das andere Ende ist kein Socket dieses Programms.</translation>
    </message>
    <message>
        <source>The other end has made no call for this yet.</source>
        <translation>Das andere Ende hat dazu noch keinen Aufruf gemacht.</translation>
    </message>
    <message>
        <source>The calls that would tell are no longer in memory.</source>
        <translation>Die Aufrufe, die es zeigen würden, sind nicht mehr im Speicher.</translation>
    </message>
    <message>
        <source>This call has no handle.</source>
        <translation>Dieser Aufruf hat kein Handle.</translation>
    </message>
</context>
<context>
    <name>workbench::CallLine</name>
    <message>
        <source>The line of C is copied.</source>
        <translation>Die C-Zeile ist kopiert.</translation>
    </message>
    <message>
        <source>Copy the line of C</source>
        <translation>C-Zeile kopieren</translation>
    </message>
    <message>
        <source>In C, as called</source>
        <translation>In C, wie aufgerufen</translation>
    </message>
</context>
<context>
    <name>workbench::CallLogActions</name>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>Go to each new call (End)</source>
        <translation>Zu jedem neuen Aufruf gehen (Ende)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Hold the rows still; calls are recorded all the same (Ctrl+E)</source>
        <translation>Die Zeilen anhalten; Aufrufe werden weiter aufgezeichnet (Strg+E)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Forget all calls (Ctrl+K)</source>
        <translation>Alle Aufrufe vergessen (Strg+K)</translation>
    </message>
    <message>
        <source>Fail&amp;ures</source>
        <translation>F&amp;ehlschläge</translation>
    </message>
    <message>
        <source>Only calls that failed</source>
        <translation>Nur fehlgeschlagene Aufrufe</translation>
    </message>
    <message>
        <source>&amp;Waiting for events</source>
        <translation>&amp;Warten auf Ereignisse</translation>
    </message>
    <message>
        <source>&amp;Housekeeping of the workbench</source>
        <translation>&amp;Eigene Aufrufe der Werkbank</translation>
    </message>
    <message>
        <source>Fi&amp;lter the log</source>
        <translation>Protokoll fi&amp;ltern</translation>
    </message>
    <message>
        <source>&amp;Next failure</source>
        <translation>&amp;Nächster Fehlschlag</translation>
    </message>
    <message>
        <source>Pre&amp;vious failure</source>
        <translation>&amp;Voriger Fehlschlag</translation>
    </message>
    <message>
        <source>&amp;Go to #…</source>
        <translation>&amp;Gehe zu #…</translation>
    </message>
    <message>
        <source>Next call &amp;on this handle</source>
        <translation>Nächster Aufruf &amp;auf diesem Handle</translation>
    </message>
    <message>
        <source>Previous call on this &amp;handle</source>
        <translation>Voriger Aufruf auf diesem &amp;Handle</translation>
    </message>
    <message>
        <source>Call that c&amp;reated this handle</source>
        <translation>Aufruf, der dieses Handle e&amp;rzeugt hat</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>State after</source>
        <translation>Zustand danach</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>H&amp;ighlight rules…</source>
        <translation>H&amp;ervorhebungen …</translation>
    </message>
    <message>
        <source>Matching call of the &amp;peer</source>
        <translation>&amp;Passender Aufruf der Gegenstelle</translation>
    </message>
    <message>
        <source>The call at the other end that belongs to this one (Ctrl+Shift+M)</source>
        <translation>Der Aufruf am anderen Ende, der zu diesem gehört (Strg+Umschalt+M)</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>Next &amp;mark</source>
        <translation>Nächste &amp;Markierung</translation>
    </message>
    <message>
        <source>Previous m&amp;ark</source>
        <translation>Vorige M&amp;arkierung</translation>
    </message>
    <message>
        <source>Count time from &amp;here</source>
        <translation>Zeit ab &amp;hier zählen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>F&amp;inden …</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Nächsten T&amp;reffer finden</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;Vorigen Treffer finden</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Follo&amp;w this handle</source>
        <translation>Diesem Handle &amp;folgen</translation>
    </message>
    <message>
        <source>Only the calls on this socket, from its creation to its close</source>
        <translation>Nur die Aufrufe zu diesem Socket, vom Anlegen bis zum Schließen</translation>
    </message>
    <message>
        <source>F&amp;ollow this connection</source>
        <translation>Dieser &amp;Verbindung folgen</translation>
    </message>
    <message>
        <source>Only the calls on this socket and on the one at the other end</source>
        <translation>Nur die Aufrufe zu diesem Socket und zu dem am anderen Ende</translation>
    </message>
    <message>
        <source>&amp;Save to library</source>
        <translation>In Bibliothek &amp;speichern</translation>
    </message>
    <message>
        <source>Keep the bytes of the selected calls as a payload</source>
        <translation>Die Bytes der gewählten Aufrufe als Nutzdaten behalten</translation>
    </message>
</context>
<context>
    <name>workbench::CallLogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Delta ms</source>
        <translation>Abstand ms</translation>
    </message>
    <message>
        <source>Took ms</source>
        <translation>Dauer ms</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>State after</source>
        <translation>Zustand danach</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>time reference</source>
        <translation>Zeitnullpunkt</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>Since #%1 ms</source>
        <translation>Seit #%1 ms</translation>
    </message>
</context>
<context>
    <name>workbench::CallLogTools</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>What the log shows: hidden kinds of calls, columns</source>
        <translation>Was das Protokoll zeigt: ausgeblendete Arten von Aufrufen, Spalten</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Save all calls to a file</source>
        <translation>Alle Aufrufe in einer Datei speichern</translation>
    </message>
    <message>
        <source>Filter, such as call == recv &amp;&amp; ret == 0</source>
        <translation>Filter, etwa call == recv &amp;&amp; ret == 0</translation>
    </message>
    <message>
        <source>A text in call or result, or fields compared (Ctrl+Shift+F; Ctrl+Space: what may come next; Alt+Down: saved filters)</source>
        <translation>Ein Text in Aufruf oder Ergebnis, oder Felder verglichen (Strg+Umschalt+F; Strg+Leertaste: was folgen kann; Alt+Ab: gespeicherte Filter)</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Saved filters and those used last (Alt+Down)</source>
        <translation>Gespeicherte und zuletzt benutzte Filter (Alt+Ab)</translation>
    </message>
</context>
<context>
    <name>workbench::CallLogView</name>
    <message numerus="yes">
        <source>%Ln calls were written to %1.</source>
        <translation>
            <numerusform>%Ln Aufruf wurde in %1 geschrieben.</numerusform>
            <numerusform>%Ln Aufrufe wurden in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln calls?</source>
        <translation>
            <numerusform>%Ln Aufruf vergessen?</numerusform>
            <numerusform>%Ln Aufrufe vergessen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in no file. Save the log first to keep them.</source>
        <translation>Sie stehen in keiner Datei. Zum Behalten das Protokoll vorher speichern.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>The log is being written already.</source>
        <translation>Das Protokoll wird schon geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln injected</source>
        <translation>
            <numerusform>%Ln injiziert</numerusform>
            <numerusform>%Ln injiziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln gezeigt</numerusform>
            <numerusform>%Ln gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln ausgeblendet</numerusform>
            <numerusform>%Ln ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older calls were dropped from memory.</source>
        <translation>
            <numerusform>%Ln älterer Aufruf wurde aus dem Speicher entfernt.</numerusform>
            <numerusform>%Ln ältere Aufrufe wurden aus dem Speicher entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in %1.</source>
        <translation>Sie stehen in %1.</translation>
    </message>
    <message>
        <source>Call log</source>
        <translation>Aufrufprotokoll</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>pcapng</source>
        <translation>pcapng</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>pcapng for Wireshark</source>
        <translation>pcapng für Wireshark</translation>
    </message>
    <message>
        <source>Save the log as %1</source>
        <translation>Protokoll als %1 speichern</translation>
    </message>
    <message>
        <source>Save the rows shown as %1</source>
        <translation>Gezeigte Zeilen als %1 speichern</translation>
    </message>
    <message>
        <source>Save the selected rows as %1</source>
        <translation>Ausgewählte Zeilen als %1 speichern</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was copied: %Ln rows are too many. Save them to a file.</source>
        <translation>
            <numerusform>Nichts wurde kopiert: %Ln Zeile ist zu viel. Speichern Sie sie in eine Datei.</numerusform>
            <numerusform>Nichts wurde kopiert: %Ln Zeilen sind zu viele. Speichern Sie sie in eine Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 bytes were copied; the others were not kept.</source>
        <translation>%1 von %2 Bytes wurden kopiert; die übrigen wurden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 was left as it was.</source>
        <translation>%1 blieb, wie es war.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln have no packet: unix sockets, waiting, housekeeping.</source>
        <translation>
            <numerusform>%Ln hat kein Paket: Unix-Sockets, Warten, eigene Aufrufe.</numerusform>
            <numerusform>%Ln haben kein Paket: Unix-Sockets, Warten, eigene Aufrufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for events is shown now: #%1 is such a call.</source>
        <translation>Warten auf Ereignisse wird jetzt gezeigt: #%1 ist ein solcher Aufruf.</translation>
    </message>
    <message>
        <source>Housekeeping of the workbench is shown now: #%1 is such a call.</source>
        <translation>Eigene Aufrufe der Werkbank werden jetzt gezeigt: #%1 ist ein solcher.</translation>
    </message>
</context>
<context>
    <name>workbench::CallMeaning</name>
    <message>
        <source>The call has not returned yet.</source>
        <translation>Der Aufruf ist noch nicht zurückgekehrt.</translation>
    </message>
    <message>
        <source>End of stream: the peer has finished sending and all that it sent has been read. Sending to it may still be possible.</source>
        <translation>Ende des Datenstroms: Die Gegenstelle sendet nichts mehr, und alles Gesendete ist gelesen. An sie zu senden kann noch möglich sein.</translation>
    </message>
    <message>
        <source>%1, number %2: %3.</source>
        <translation>%1, Nummer %2: %3.</translation>
    </message>
    <message>
        <source>The call failed.</source>
        <translation>Der Aufruf ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The call succeeded; what it read back is an error of the socket.</source>
        <translation>Der Aufruf war erfolgreich; was er gelesen hat, ist ein Fehler des Sockets.</translation>
    </message>
    <message>
        <source>The call succeeded; what it read back is an error of the socket: %1.</source>
        <translation>Der Aufruf war erfolgreich; was er gelesen hat, ist ein Fehler des Sockets: %1.</translation>
    </message>
    <message>
        <source>Not a failure: it was started and goes on in the background. A poller tells when it is done.</source>
        <translation>Kein Fehlschlag: Es wurde begonnen und läuft im Hintergrund weiter. Ein Poller meldet, wenn es fertig ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln datagrams were dropped by the kernel before this one: they were not read in time.</source>
        <translation>
            <numerusform>%Ln Datagramm hat der Kernel vor diesem verworfen: Es wurde nicht rechtzeitig gelesen.</numerusform>
            <numerusform>%Ln Datagramme hat der Kernel vor diesem verworfen: Sie wurden nicht rechtzeitig gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The datagram was cut: %Ln bytes of it were kept.</source>
        <translation>
            <numerusform>Das Datagramm wurde abgeschnitten: %Ln Byte davon blieb.</numerusform>
            <numerusform>Das Datagramm wurde abgeschnitten: %Ln Bytes davon blieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest is lost: there was no room for it.</source>
        <translation>Der Rest ist verloren: Dafür war kein Platz.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes are lost: there was no room for them.</source>
        <translation>
            <numerusform>%Ln Byte ist verloren: Dafür war kein Platz.</numerusform>
            <numerusform>%Ln Bytes sind verloren: Dafür war kein Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing became ready in the time given.</source>
        <translation>In der vorgegebenen Zeit wurde nichts bereit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln handles are ready.</source>
        <translation>
            <numerusform>%Ln Handle ist bereit.</numerusform>
            <numerusform>%Ln Handles sind bereit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Found. The answer lies in a %1 of the library, which the next call of this kind overwrites.</source>
        <translation>Gefunden. Die Antwort liegt in einer Struktur %1 der Bibliothek, die der nächste Aufruf dieser Art überschreibt.</translation>
    </message>
    <message>
        <source>The call succeeded. Its value is %1.</source>
        <translation>Der Aufruf war erfolgreich. Sein Wert ist %1.</translation>
    </message>
    <message>
        <source>0: the call succeeded.</source>
        <translation>0: Der Aufruf war erfolgreich.</translation>
    </message>
    <message>
        <source>The system took %1 of %2 bytes. The rest was not sent; it has to be offered again.</source>
        <translation>Das System hat %1 von %2 Bytes angenommen. Der Rest wurde nicht gesendet; er muss erneut angeboten werden.</translation>
    </message>
    <message numerus="yes">
        <source>The system took all %Ln bytes.</source>
        <translation>
            <numerusform>Das System hat das %Ln Byte angenommen.</numerusform>
            <numerusform>Das System hat alle %Ln Bytes angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether the peer has read them is not said by this.</source>
        <translation>Ob die Gegenstelle sie gelesen hat, sagt das nicht.</translation>
    </message>
    <message>
        <source>Whether the datagram arrives is not said by this.</source>
        <translation>Ob das Datagramm ankommt, sagt das nicht.</translation>
    </message>
    <message>
        <source>An empty datagram: 0 bytes are its whole content, not an end. There was room for %1.</source>
        <translation>Ein leeres Datagramm: 0 Bytes sind sein ganzer Inhalt, kein Ende. Platz war für %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes were read. There was room for %1.</source>
        <translation>
            <numerusform>%Ln Byte wurde gelesen. Platz war für %1.</numerusform>
            <numerusform>%Ln Bytes wurden gelesen. Platz war für %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>One read takes one datagram, whole.</source>
        <translation>Ein Lesen nimmt ein ganzes Datagramm.</translation>
    </message>
    <message>
        <source>TCP keeps no message borders: one read may hold part of a message or several.</source>
        <translation>TCP kennt keine Nachrichtengrenzen: Ein Lesen kann einen Teil einer Nachricht oder mehrere liefern.</translation>
    </message>
    <message>
        <source>A stream keeps no message borders: one read may hold part of a message or several.</source>
        <translation>Ein Datenstrom kennt keine Nachrichtengrenzen: Ein Lesen kann einen Teil einer Nachricht oder mehrere liefern.</translation>
    </message>
    <message>
        <source>A new handle: %1.</source>
        <translation>Ein neues Handle: %1.</translation>
    </message>
    <message>
        <source>It speaks with %1; handle %2 goes on listening.</source>
        <translation>Es spricht mit %1; Handle %2 lauscht weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses. They are ready to use: family, type, protocol, address and port, as socket() and connect() want them.</source>
        <translation>
            <numerusform>%Ln Adresse. Sie ist fertig zum Gebrauch: Familie, Typ, Protokoll, Adresse und Port, wie socket() und connect() sie brauchen.</numerusform>
            <numerusform>%Ln Adressen. Sie sind fertig zum Gebrauch: Familie, Typ, Protokoll, Adresse und Port, wie socket() und connect() sie brauchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The result was injected by a fault rule: the system was not asked, or only after a delay.</source>
        <translation>Das Ergebnis hat eine Fehlerregel injiziert: Das System wurde nicht oder erst mit Verzögerung gefragt.</translation>
    </message>
    <message>
        <source>The result was injected by a fault rule: the system was asked with fewer bytes, or after a delay.</source>
        <translation>Das Ergebnis hat eine Fehlerregel injiziert: Das System wurde mit weniger Bytes oder mit Verzögerung gefragt.</translation>
    </message>
    <message>
        <source>MSG_NOSIGNAL kept SIGPIPE away: without it, the signal would end a program that does not catch it.</source>
        <translation>MSG_NOSIGNAL hat SIGPIPE ferngehalten: ohne es würde das Signal ein Programm beenden, das es nicht abfängt.</translation>
    </message>
    <message>
        <source>Without MSG_NOSIGNAL the system also sends SIGPIPE, which ends a program that does not catch it. This one catches it.</source>
        <translation>Ohne MSG_NOSIGNAL sendet das System auch SIGPIPE, das ein Programm beendet, das es nicht abfängt. Dieses fängt es ab.</translation>
    </message>
    <message>
        <source>End of stream: the connection is over. Either both sides have finished, or it was reset, which an earlier call told: that error is reported once.</source>
        <translation>Ende des Datenstroms: Die Verbindung ist vorbei. Entweder sind beide Seiten fertig, oder sie wurde zurückgesetzt, was ein früherer Aufruf meldete: dieser Fehler wird einmal gemeldet.</translation>
    </message>
    <message>
        <source>A signal ended the wait, as Cancel sends one whose handler does nothing. It changed nothing of the socket: while that is open, the call can be made again.</source>
        <translation>Ein Signal beendete das Warten, wie Abbrechen eines sendet, dessen Handler nichts tut. Am Socket änderte es nichts: solange er offen ist, kann der Aufruf wiederholt werden.</translation>
    </message>
    <message>
        <source>The wait was ended from outside, as Cancel does by CancelIoEx. While the socket is open, the call can be made again.</source>
        <translation>Das Warten wurde von außen beendet, wie Abbrechen es mit CancelIoEx tut. Solange der Socket offen ist, kann der Aufruf wiederholt werden.</translation>
    </message>
    <message>
        <source>Not a failure: the call would have had to wait (would block), and this socket does not wait, or no longer than its time limit. A poller tells when to try again.</source>
        <translation>Kein Fehlschlag: Der Aufruf hätte warten müssen (would block), und dieser Socket wartet nicht, oder nicht länger als sein Zeitlimit. Ein Poller sagt, wann ein neuer Versuch lohnt.</translation>
    </message>
    <message>
        <source>End of stream: reading was shut down on this socket, by shutdown() with SHUT_RD or SHUT_RDWR. It says nothing of the peer, which may still be sending.</source>
        <translation>Ende des Stroms: das Lesen wurde an diesem Socket beendet, durch shutdown() mit SHUT_RD oder SHUT_RDWR. Über die Gegenseite sagt das nichts, sie sendet vielleicht weiter.</translation>
    </message>
    <message>
        <source>If this is a broadcast address, sending to it has to be allowed first: SO_BROADCAST.</source>
        <translation>Ist dies eine Broadcast-Adresse, muss das Senden an sie erst erlaubt werden: SO_BROADCAST.</translation>
    </message>
    <message>
        <source>One datagram holds 65,507 bytes at most over IPv4, 65,527 over IPv6, and no more than the way takes where IP_MTU_DISCOVER forbids cutting it into fragments.</source>
        <translation>Ein Datagramm fasst höchstens 65.507 Bytes über IPv4, 65.527 über IPv6, und nicht mehr, als der Weg erlaubt, wo IP_MTU_DISCOVER das Zerlegen in Fragmente verbietet.</translation>
    </message>
</context>
<context>
    <name>workbench::CallReason</name>
    <message>
        <source>This error is reported once</source>
        <translation>Dieser Fehler wird einmal gemeldet</translation>
    </message>
    <message>
        <source>The connection was reset</source>
        <translation>Die Verbindung wurde zurückgesetzt</translation>
    </message>
    <message>
        <source>The other end cut the connection (RST): nothing more comes or goes.</source>
        <translation>Das andere Ende hat die Verbindung gekappt (RST): nichts kommt oder geht mehr.</translation>
    </message>
    <message>
        <source>The next read gives 0, the next send EPIPE.</source>
        <translation>Das nächste Lesen ergibt 0, das nächste Senden EPIPE.</translation>
    </message>
    <message>
        <source>Where the packet stopped</source>
        <translation>Wo das Paket hängen blieb</translation>
    </message>
    <message>
        <source>It was sent, again and again, and nothing came back from %1: dropped on the way, or by a firewall there.</source>
        <translation>Es wurde gesendet, wieder und wieder, und von %1 kam nichts zurück: unterwegs verworfen, oder von einer Firewall dort.</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Verursacht von</translation>
    </message>
    <message>
        <source>The other end had been closed: what reaches it then is answered with a reset.</source>
        <translation>Das andere Ende war geschlossen: was es dann erreicht, wird mit einem Reset beantwortet.</translation>
    </message>
    <message>
        <source>The other end was closed with SO_LINGER {1, 0}: that is a reset.</source>
        <translation>Das andere Ende wurde mit SO_LINGER {1, 0} geschlossen: das ist ein Reset.</translation>
    </message>
    <message>
        <source>The other end had shut down its receiving too.</source>
        <translation>Das andere Ende hatte auch sein Empfangen beendet.</translation>
    </message>
    <message>
        <source>This socket has shut down its own sending.</source>
        <translation>Dieser Socket hat sein eigenes Senden beendet.</translation>
    </message>
    <message>
        <source>This datagram, sent before on the same socket, found nobody. The answer came back later and was told by this call.</source>
        <translation>Dieses Datagramm, zuvor auf demselben Socket gesendet, fand niemanden. Die Antwort kam später zurück und wurde von diesem Aufruf gemeldet.</translation>
    </message>
    <message>
        <source>A connect in the background</source>
        <translation>Ein Verbindungsaufbau im Hintergrund</translation>
    </message>
    <message>
        <source>No route to %1: this computer has none, or a router on the way said so (ICMP).</source>
        <translation>Kein Weg zu %1: dieser Rechner hat keinen, oder ein Router unterwegs sagte es (ICMP).</translation>
    </message>
    <message>
        <source>The next hop or %1 itself did not answer (ARP), or a router or firewall said that it cannot be reached (ICMP).</source>
        <translation>Die nächste Station oder %1 selbst antwortete nicht (ARP), oder ein Router oder eine Firewall meldete es als unerreichbar (ICMP).</translation>
    </message>
    <message>
        <source>The next hop or %1 itself did not answer (neighbour discovery), or a router or firewall said that it cannot be reached (ICMP).</source>
        <translation>Die nächste Station oder %1 selbst antwortete nicht (Neighbor Discovery), oder ein Router oder eine Firewall meldete es als unerreichbar (ICMP).</translation>
    </message>
    <message>
        <source>A reset (RST) came back from %1: nobody listens on port %2 there, or a firewall answers so.</source>
        <translation>Von %1 kam ein Reset (RST) zurück: dort lauscht niemand an Port %2, oder eine Firewall antwortet so.</translation>
    </message>
    <message>
        <source>&quot;Port unreachable&quot; (ICMP) came back from %1: nobody has port %2 there, or a firewall answers so.</source>
        <translation>Von %1 kam „Port unreachable“ (ICMP) zurück: dort hat niemand Port %2, oder eine Firewall antwortet so.</translation>
    </message>
    <message>
        <source>One of the %1 datagrams sent before on the same socket, from this one on, found nobody. The answer came back later and was told by this call; it does not say which.</source>
        <translation>Eines der %1 Datagramme, die von diesem an auf demselben Socket gesendet wurden, hat niemanden gefunden. Die Antwort kam später zurück und wurde von diesem Aufruf gemeldet; welches es war, sagt sie nicht.</translation>
    </message>
    <message>
        <source>%1 The packet never left this computer.</source>
        <translation>%1 Das Paket hat diesen Computer nie verlassen.</translation>
    </message>
    <message>
        <source>The datagram that this call was given was not sent.</source>
        <translation>Das Datagramm, das dieser Aufruf bekam, wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The time limit that was set there ran out: the call waited that long.</source>
        <translation>Das dort gesetzte Zeitlimit lief ab: So lange hat der Aufruf gewartet.</translation>
    </message>
    <message>
        <source>This socket has shut down its own receiving.</source>
        <translation>Dieser Socket hat sein eigenes Empfangen beendet.</translation>
    </message>
</context>
<context>
    <name>workbench::CallWords</name>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln Adresse</numerusform>
            <numerusform>%Ln Adressen</numerusform>
        </translation>
    </message>
    <message>
        <source>injected</source>
        <translation>injiziert</translation>
    </message>
    <message>
        <source>end of stream: the peer has finished sending</source>
        <translation>Ende des Datenstroms: Die Gegenstelle sendet nichts mehr</translation>
    </message>
    <message>
        <source>an empty datagram</source>
        <translation>ein leeres Datagramm</translation>
    </message>
    <message numerus="yes">
        <source>cut: %Ln bytes kept, the rest is lost</source>
        <translation>
            <numerusform>abgeschnitten: %Ln Byte behalten, der Rest ist verloren</numerusform>
            <numerusform>abgeschnitten: %Ln Bytes behalten, der Rest ist verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cut: %Ln bytes kept, %1 lost</source>
        <translation>
            <numerusform>abgeschnitten: %Ln Byte behalten, %1 verloren</numerusform>
            <numerusform>abgeschnitten: %Ln Bytes behalten, %1 verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datagrams were dropped before this one</source>
        <translation>
            <numerusform>%Ln Datagramm wurde vor diesem verworfen</numerusform>
            <numerusform>%Ln Datagramme wurden vor diesem verworfen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 von %2 Bytes</translation>
    </message>
    <message>
        <source>still waiting</source>
        <translation>wartet noch</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>would block</source>
        <translation>würde blockieren</translation>
    </message>
    <message>
        <source>end of stream</source>
        <translation>Ende des Datenstroms</translation>
    </message>
    <message>
        <source>cut or dropped</source>
        <translation>abgeschnitten oder verworfen</translation>
    </message>
    <message>
        <source>housekeeping</source>
        <translation>eigene Aufrufe</translation>
    </message>
    <message>
        <source>waiting for events</source>
        <translation>Warten auf Ereignisse</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>%1, peer %2</source>
        <translation>%1, Gegenstelle %2</translation>
    </message>
    <message>
        <source>%1, bound to %2</source>
        <translation>%1, gebunden an %2</translation>
    </message>
    <message>
        <source>end of stream: the connection is over</source>
        <translation>Ende des Datenstroms: Die Verbindung ist vorbei</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Began %1, still waiting.</source>
        <translation>Begann %1, wartet noch.</translation>
    </message>
    <message>
        <source>Began %1, took %2.</source>
        <translation>Begann %1, dauerte %2.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>end of stream: reading was shut down here</source>
        <translation>Ende des Stroms: das Lesen wurde hier beendet</translation>
    </message>
</context>
<context>
    <name>workbench::CaptureActions</name>
    <message>
        <source>What was matched</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Group %1 of the expression</source>
        <translation>Gruppe %1 des Ausdrucks</translation>
    </message>
</context>
<context>
    <name>workbench::CaptureIndicator</name>
    <message>
        <source>Not capturing</source>
        <translation>Keine Aufzeichnung</translation>
    </message>
    <message>
        <source>Write every call to a file from now on</source>
        <translation>Ab jetzt jeden Aufruf in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Capturing %1</source>
        <translation>Aufzeichnung %1</translation>
    </message>
    <message>
        <source>Every call is written to %1. Click to stop.</source>
        <translation>Jeder Aufruf wird in %1 geschrieben. Ein Klick beendet das.</translation>
    </message>
    <message>
        <source>Capture ended</source>
        <translation>Aufzeichnung beendet</translation>
    </message>
</context>
<context>
    <name>workbench::ClientModel</name>
    <message>
        <source>reset by peer</source>
        <translation>Reset erhalten</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>%1 +%2 unsent</source>
        <translation>%1 +%2 ungesendet</translation>
    </message>
    <message>
        <source>%1, %2 lost</source>
        <translation>%1, %2 verloren</translation>
    </message>
    <message>
        <source>%1, handle %2, %3. Received %4, sent %5.</source>
        <translation>%1, Handle %2, %3. Empfangen %4, gesendet %5.</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>closed by rule</source>
        <translation>durch Regel geschlossen</translation>
    </message>
</context>
<context>
    <name>workbench::ClientPane</name>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Half-close</source>
        <translation>Halb schließen</translation>
    </message>
    <message>
        <source>Tell the chosen clients that we have finished; go on receiving</source>
        <translation>Den gewählten Clients das Ende mitteilen; weiter empfangen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the connections to the chosen clients</source>
        <translation>Die Verbindungen zu den gewählten Clients schließen</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the connections to the chosen clients</source>
        <translation>Die Verbindungen zu den gewählten Clients hart abbrechen (RST)</translation>
    </message>
    <message>
        <source>No client yet.</source>
        <translation>Noch kein Client.</translation>
    </message>
    <message>
        <source>Start listening. Then connect from the TCP Client tab, or from any other program.</source>
        <translation>Lauschen starten. Dann aus dem Reiter TCP-Client oder aus einem anderen Programm verbinden.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 open, %2 gone</source>
        <translation>%1 offen, %2 fort</translation>
    </message>
    <message>
        <source>%1 have not been sent yet and would be lost.</source>
        <translation>%1 sind noch nicht gesendet und wären verloren.</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>Schließen und verlieren</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Remove those that are gone</source>
        <translation>Nicht mehr verbundene entfernen</translation>
    </message>
    <message>
        <source>Connect to %1 from the TCP Client tab, or from any other program.</source>
        <translation>Aus dem Reiter TCP-Client oder aus einem anderen Programm mit %1 verbinden.</translation>
    </message>
</context>
<context>
    <name>workbench::ClientTargets</name>
    <message>
        <source>No client to send to yet.</source>
        <translation>Noch kein Client, an den gesendet werden kann.</translation>
    </message>
    <message>
        <source>No client to send to now.</source>
        <translation>Jetzt kein Client, an den gesendet werden kann.</translation>
    </message>
    <message>
        <source>Choose a client to send to.</source>
        <translation>Einen Client wählen, an den gesendet wird.</translation>
    </message>
    <message>
        <source>This side has finished sending.</source>
        <translation>Diese Seite hat fertig gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen client(s)</source>
        <translation>
            <numerusform>%n gewählter Client</numerusform>
            <numerusform>%n gewählte Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>no client now</source>
        <translation>jetzt kein Client</translation>
    </message>
    <message>
        <source>no client yet</source>
        <translation>noch kein Client</translation>
    </message>
    <message>
        <source>choose a client</source>
        <translation>einen Client wählen</translation>
    </message>
</context>
<context>
    <name>workbench::ConstantEdit</name>
    <message>
        <source>Type a constant&apos;s name or a number.</source>
        <translation>Den Namen einer Konstante oder eine Zahl eingeben.</translation>
    </message>
    <message>
        <source>%1 is no constant of this system. Join flags with |, or type a number.</source>
        <translation>%1 ist keine Konstante dieses Systems. Flags mit | verbinden oder eine Zahl eingeben.</translation>
    </message>
    <message>
        <source>%1 is no constant of this system. Choose one, or type a number.</source>
        <translation>%1 ist keine Konstante dieses Systems. Eine auswählen oder eine Zahl eingeben.</translation>
    </message>
</context>
<context>
    <name>workbench::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Conversation as text</source>
        <translation>Verlauf als Text</translation>
    </message>
    <message>
        <source>Conversation as hex</source>
        <translation>Verlauf als Hex</translation>
    </message>
    <message>
        <source>Conversation as both</source>
        <translation>Verlauf als beides</translation>
    </message>
    <message>
        <source>Find in conversation</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>Save conversation</source>
        <translation>Verlauf speichern</translation>
    </message>
    <message>
        <source>Nothing sent or received yet.</source>
        <translation>Noch nichts gesendet oder empfangen.</translation>
    </message>
    <message>
        <source>What a row of the conversation is, and the encoding of its text</source>
        <translation>Was eine Zeile des Verlaufs ist, und die Kodierung ihres Textes</translation>
    </message>
    <message>
        <source>Compare sent with received</source>
        <translation>Gesendetes mit Empfangenem vergleichen</translation>
    </message>
</context>
<context>
    <name>workbench::DatagramView</name>
    <message>
        <source>Datagrams</source>
        <translation>Datagramme</translation>
    </message>
    <message>
        <source>Datagrams as text</source>
        <translation>Datagramme als Text</translation>
    </message>
    <message>
        <source>Datagrams as hex</source>
        <translation>Datagramme als Hex</translation>
    </message>
    <message>
        <source>Datagrams as both</source>
        <translation>Datagramme als beides</translation>
    </message>
    <message>
        <source>Find in datagrams</source>
        <translation>In Datagrammen suchen</translation>
    </message>
    <message>
        <source>Save datagrams</source>
        <translation>Datagramme speichern</translation>
    </message>
    <message>
        <source>Nothing received yet.</source>
        <translation>Noch nichts empfangen.</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>%1 empfangen</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 cut</source>
        <translation>%1 abgeschnitten</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>Encoding of the datagrams&apos; text</source>
        <translation>Kodierung des Textes der Datagramme</translation>
    </message>
</context>
<context>
    <name>workbench::DescriptorMeter</name>
    <message>
        <source>Handles in use: not available on this OS</source>
        <translation>Handles in Gebrauch: auf diesem Betriebssystem nicht verfügbar</translation>
    </message>
    <message>
        <source>%1 of %2 handles in use</source>
        <comment>descriptors of this process</comment>
        <translation>%1 von %2 Handles in Gebrauch</translation>
    </message>
    <message>
        <source>%1: few are left</source>
        <comment>handles</comment>
        <translation>%1: wenige sind übrig</translation>
    </message>
    <message>
        <source>%1: the next call that makes one fails with EMFILE</source>
        <comment>handles</comment>
        <translation>%1: der nächste Aufruf, der eines anlegt, scheitert mit EMFILE</translation>
    </message>
    <message>
        <source>Descriptors that this program has open, of those that the system allows it (RLIMIT_NOFILE). Sockets, files and the window&apos;s own count alike.</source>
        <translation>Deskriptoren, die dieses Programm offen hat, von denen, die ihm das System erlaubt (RLIMIT_NOFILE). Sockets, Dateien und die des Fensters zählen gleich.</translation>
    </message>
</context>
<context>
    <name>workbench::DnsLookups</name>
    <message>
        <source>%1 has no record of type %2.</source>
        <translation>%1 hat keinen Eintrag vom Typ %2.</translation>
    </message>
    <message>
        <source>The name server knows no %1 (NXDOMAIN).</source>
        <translation>Der Nameserver kennt kein %1 (NXDOMAIN).</translation>
    </message>
    <message>
        <source>The name server failed (SERVFAIL).</source>
        <translation>Der Nameserver ist gescheitert (SERVFAIL).</translation>
    </message>
    <message>
        <source>The name server refused the question (REFUSED).</source>
        <translation>Der Nameserver hat die Frage abgelehnt (REFUSED).</translation>
    </message>
    <message>
        <source>No usable reply: %1 has no record of type %2, or no name server answered.</source>
        <translation>Keine brauchbare Antwort: %1 hat keinen Eintrag vom Typ %2, oder kein Nameserver hat geantwortet.</translation>
    </message>
    <message>
        <source>Nobody was asked: no descriptor is left. Close a few sockets, then try again.</source>
        <translation>Niemand wurde gefragt: Kein Deskriptor ist mehr frei. Einige Sockets schließen, dann noch einmal versuchen.</translation>
    </message>
</context>
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
    <name>workbench::EmptyLog</name>
    <message>
        <source>No call matches.</source>
        <translation>Kein Aufruf passt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls are hidden by the filter.</source>
        <translation>
            <numerusform>%Ln Aufruf ist durch den Filter ausgeblendet.</numerusform>
            <numerusform>%Ln Aufrufe sind durch den Filter ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>No call of yours has been made yet.</source>
        <translation>Noch kein eigener Aufruf.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls that the workbench made for itself are hidden.</source>
        <translation>
            <numerusform>%Ln Aufruf, den die Werkbank für sich selbst gemacht hat, ist ausgeblendet.</numerusform>
            <numerusform>%Ln Aufrufe, die die Werkbank für sich selbst gemacht hat, sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>No call has been made yet.</source>
        <translation>Noch kein Aufruf.</translation>
    </message>
    <message>
        <source>Every socket call appears here at once: its arguments, its result, its time.</source>
        <translation>Jeder Socket-Aufruf erscheint hier sofort: Argumente, Ergebnis, Zeit.</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>Vorführung starten</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>This file holds no calls.</source>
        <translation>Diese Datei enthält keine Aufrufe.</translation>
    </message>
</context>
<context>
    <name>workbench::ErrorFiguresModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
</context>
<context>
    <name>workbench::ErrorTable</name>
    <message>
        <source>Go to the &amp;first: %1</source>
        <translation>Zum &amp;ersten: %1</translation>
    </message>
    <message>
        <source>Go to the &amp;last: %1</source>
        <translation>Zum &amp;letzten: %1</translation>
    </message>
</context>
<context>
    <name>workbench::ErrorWords</name>
    <message>
        <source>%1 failed: %2 (%3).</source>
        <translation>%1 ist fehlgeschlagen: %2 (%3).</translation>
    </message>
    <message>
        <source>%1 (injected)</source>
        <translation>%1 (injiziert)</translation>
    </message>
    <message>
        <source>The address %1 has no name.</source>
        <translation>Die Adresse %1 hat keinen Namen.</translation>
    </message>
    <message>
        <source>No service has the name %1.</source>
        <translation>Kein Dienst heißt %1.</translation>
    </message>
    <message>
        <source>No service has the port %1.</source>
        <translation>Kein Dienst hat den Port %1.</translation>
    </message>
    <message>
        <source>No service of this type has the name %1.</source>
        <translation>Kein Dienst dieses Typs heißt %1.</translation>
    </message>
    <message>
        <source>No new clients for now. %1</source>
        <translation>Vorerst keine neuen Clients. %1</translation>
    </message>
    <message>
        <source>%1 See #%2.</source>
        <translation>%1 Siehe #%2.</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <translation>%1 Port %2</translation>
    </message>
    <message>
        <source>%3 exists already. Remove the file, or choose another path.</source>
        <translation>%3 gibt es schon. Die Datei entfernen oder einen anderen Pfad wählen.</translation>
    </message>
    <message>
        <source>No free port is left on %3.</source>
        <translation>Auf %3 ist kein Port mehr frei.</translation>
    </message>
    <message>
        <source>Port %2 is in use by another socket.</source>
        <translation>Port %2 wird von einem anderen Socket benutzt.</translation>
    </message>
    <message>
        <source>This program may not make %3.</source>
        <translation>Dieses Programm darf %3 nicht anlegen.</translation>
    </message>
    <message>
        <source>Ports below 1024 need a privilege.</source>
        <translation>Ports unter 1024 brauchen ein besonderes Recht.</translation>
    </message>
    <message>
        <source>The system does not let this program use %1.</source>
        <translation>Das System lässt dieses Programm %1 nicht benutzen.</translation>
    </message>
    <message>
        <source>%3 is not an address of this computer.</source>
        <translation>%3 ist keine Adresse dieses Computers.</translation>
    </message>
    <message>
        <source>The folder of %3 does not exist.</source>
        <translation>Den Ordner von %3 gibt es nicht.</translation>
    </message>
    <message>
        <source>This computer has no IPv6.</source>
        <translation>Dieser Computer hat kein IPv6.</translation>
    </message>
    <message>
        <source>This system has no sockets with a path.</source>
        <translation>Dieses System hat keine Sockets mit einem Pfad.</translation>
    </message>
    <message>
        <source>Nobody listens on %1.</source>
        <translation>Auf %1 lauscht niemand.</translation>
    </message>
    <message>
        <source>There is no socket at %3.</source>
        <translation>Unter %3 gibt es keinen Socket.</translation>
    </message>
    <message>
        <source>This program may not connect to %3.</source>
        <translation>Dieses Programm darf sich nicht mit %3 verbinden.</translation>
    </message>
    <message>
        <source>The system does not let this program connect to %1.</source>
        <translation>Das System lässt dieses Programm sich nicht mit %1 verbinden.</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>No route leads to the network of %3.</source>
        <translation>Kein Weg führt in das Netz von %3.</translation>
    </message>
    <message>
        <source>The computer %3 cannot be reached.</source>
        <translation>Der Computer %3 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Port 0 is no port to connect to: choose one from 1 to 65535.</source>
        <translation>Mit Port 0 kann man sich nicht verbinden: einen von 1 bis 65535 wählen.</translation>
    </message>
    <message>
        <source>No local address or port is left to reach %1.</source>
        <translation>Keine eigene Adresse und kein eigener Port ist mehr frei, um %1 zu erreichen.</translation>
    </message>
    <message>
        <source>%1 broke the connection off.</source>
        <translation>%1 hat die Verbindung abgebrochen.</translation>
    </message>
    <message>
        <source>The connection is closed for sending; the peer is gone or has been told that we finished.</source>
        <translation>Auf dieser Verbindung kann nicht mehr gesendet werden: Die Gegenstelle ist fort oder weiß, dass wir fertig sind.</translation>
    </message>
    <message>
        <source>Too long for one datagram: over IPv4 it holds at most 65,507 bytes.</source>
        <translation>Zu lang für ein Datagramm: Über IPv4 fasst es höchstens 65.507 Bytes.</translation>
    </message>
    <message>
        <source>The system does not let this program send to %3. A broadcast address needs Broadcast switched on.</source>
        <translation>Das System lässt dieses Programm nicht an %3 senden. Eine Broadcast-Adresse braucht den Schalter Broadcast.</translation>
    </message>
    <message>
        <source>Nobody listens on %1: an earlier datagram was sent back.</source>
        <translation>Auf %1 lauscht niemand: Ein früheres Datagramm kam zurück.</translation>
    </message>
    <message>
        <source>%3 is an IPv6 address, this socket is IPv4.</source>
        <translation>%3 ist eine IPv6-Adresse, dieser Socket ist IPv4.</translation>
    </message>
    <message>
        <source>%3 is an IPv4 address, this socket is IPv6.</source>
        <translation>%3 ist eine IPv4-Adresse, dieser Socket ist IPv6.</translation>
    </message>
    <message>
        <source>Port 0 is no port to send to: choose one from 1 to 65535.</source>
        <translation>An Port 0 kann man nicht senden: einen von 1 bis 65535 wählen.</translation>
    </message>
    <message>
        <source>The peer has reset the connection.</source>
        <translation>Die Gegenstelle hat die Verbindung zurückgesetzt.</translation>
    </message>
    <message>
        <source>The peer no longer answers.</source>
        <translation>Die Gegenstelle antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>Nobody listens where the last datagram went: it was sent back.</source>
        <translation>Wohin das letzte Datagramm ging, lauscht niemand: Es kam zurück.</translation>
    </message>
    <message>
        <source>This socket is a member of %3 on that interface already.</source>
        <translation>Dieser Socket ist auf dieser Schnittstelle schon Mitglied von %3.</translation>
    </message>
    <message>
        <source>%3 is not a multicast group.</source>
        <translation>%3 ist keine Multicast-Gruppe.</translation>
    </message>
    <message>
        <source>That interface is not there any more.</source>
        <translation>Diese Schnittstelle gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This socket can join no further group.</source>
        <translation>Dieser Socket kann keiner weiteren Gruppe beitreten.</translation>
    </message>
    <message>
        <source>This socket is not a member of %3 on that interface.</source>
        <translation>Dieser Socket ist auf dieser Schnittstelle nicht Mitglied von %3.</translation>
    </message>
    <message>
        <source>There is no file %3.</source>
        <translation>Eine Datei %3 gibt es nicht.</translation>
    </message>
    <message>
        <source>This program may not read %3.</source>
        <translation>Dieses Programm darf %3 nicht lesen.</translation>
    </message>
    <message>
        <source>%3 is a folder.</source>
        <translation>%3 ist ein Ordner.</translation>
    </message>
    <message>
        <source>No host of the name %3 was found.</source>
        <translation>Kein Computer mit dem Namen %3 wurde gefunden.</translation>
    </message>
    <message>
        <source>%3 has no address of the kind asked for.</source>
        <translation>%3 hat keine Adresse der gefragten Art.</translation>
    </message>
    <message>
        <source>No name server answered for %3. It may work later.</source>
        <translation>Kein Namensserver hat für %3 geantwortet. Später kann es gelingen.</translation>
    </message>
    <message>
        <source>The name server refused to answer for %3.</source>
        <translation>Der Namensserver gibt für %3 keine Antwort.</translation>
    </message>
    <message>
        <source>This program has no descriptor left. Close some sockets.</source>
        <translation>Dieses Programm hat keinen Deskriptor mehr frei. Einige Sockets schließen.</translation>
    </message>
    <message>
        <source>This computer has no file handle left.</source>
        <translation>Dieser Computer hat kein Datei-Handle mehr frei.</translation>
    </message>
    <message>
        <source>The system has no buffer left for this.</source>
        <translation>Das System hat dafür keinen Puffer mehr frei.</translation>
    </message>
    <message>
        <source>The system has no memory left for this.</source>
        <translation>Das System hat dafür keinen Speicher mehr frei.</translation>
    </message>
    <message>
        <source>No descriptor is left for waiting on sockets. Close some sockets.</source>
        <translation>Zum Warten auf Sockets ist kein Deskriptor mehr frei. Einige Sockets schließen.</translation>
    </message>
</context>
<context>
    <name>workbench::FaultEditor</name>
    <message>
        <source>%</source>
        <comment>of calls</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>&amp;N</source>
        <comment>the Nth call</comment>
        <translation>&amp;N</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>Wie &amp;oft</translation>
    </message>
    <message>
        <source>any</source>
        <comment>handle</comment>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>The descriptor or SOCKET of the call; any is all of them</source>
        <translation>Deskriptor oder SOCKET des Aufrufs; beliebig heißt alle</translation>
    </message>
    <message>
        <source>the Nth call</source>
        <translation>der N-te Aufruf</translation>
    </message>
    <message>
        <source>one in N calls</source>
        <translation>einer von N Aufrufen</translation>
    </message>
    <message>
        <source>% of calls</source>
        <translation>% der Aufrufe</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>is cut short</source>
        <translation>wird gekürzt</translation>
    </message>
    <message>
        <source>is held back</source>
        <translation>wird aufgehalten</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>milliseconds</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>%1 is no handle: a number such as 7, or %2.</source>
        <translation>%1 ist kein Handle: eine Zahl wie 7, oder %2.</translation>
    </message>
    <message>
        <source>%1 knows no error %2. %3 is one, for example.</source>
        <translation>%1 kennt keinen Fehler %2. Einer ist zum Beispiel %3.</translation>
    </message>
    <message>
        <source>C&amp;all</source>
        <translation>Au&amp;fruf</translation>
    </message>
    <message>
        <source>Han&amp;dle</source>
        <translation>Hand&amp;le</translation>
    </message>
    <message>
        <source>Effe&amp;ct</source>
        <translation>Wir&amp;kung</translation>
    </message>
</context>
<context>
    <name>workbench::FaultIndicator</name>
    <message>
        <source>Results of calls are being injected. Click to see the rules.</source>
        <translation>Ergebnisse von Aufrufen werden injiziert. Klicken zeigt die Regeln.</translation>
    </message>
    <message>
        <source>Every result comes from the system. Click to see the fault rules.</source>
        <translation>Jedes Ergebnis kommt vom System. Klicken zeigt die Fehlerregeln.</translation>
    </message>
</context>
<context>
    <name>workbench::FaultModel</name>
    <message>
        <source>%1 on handle %2, %3: %4. It has hit %5 of %6 such calls.</source>
        <translation>%1 auf Handle %2, %3: %4. Getroffen hat die Regel %5 von %6 solchen Aufrufen.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>workbench::FaultsPane</name>
    <message>
        <source>all off</source>
        <translation>alle aus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 on</source>
        <translation>
            <numerusform>%Ln von %1 an</numerusform>
            <numerusform>%Ln von %1 an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) on</source>
        <translation>
            <numerusform>%Ln Regel an</numerusform>
            <numerusform>%Ln Regeln an</numerusform>
        </translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Chosen rule</source>
        <translation>Gewählte Regel</translation>
    </message>
    <message>
        <source>No rule yet.</source>
        <translation>Noch keine Regel.</translation>
    </message>
    <message>
        <source>Tick a preset, or add a rule of your own. Until then every result is the system&apos;s.</source>
        <translation>Eine Vorlage ankreuzen oder eine eigene Regel hinzufügen. Bis dahin ist jedes Ergebnis das des Systems.</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Add a rule; it is off at first</source>
        <translation>Eine Regel hinzufügen; sie ist zunächst aus</translation>
    </message>
    <message>
        <source>Remove rules</source>
        <translation>Regeln entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen rules</source>
        <translation>Die gewählten Regeln entfernen</translation>
    </message>
    <message>
        <source>Undo remove</source>
        <translation>Entfernen rückgängig</translation>
    </message>
    <message>
        <source>Bring back the rules that were removed last</source>
        <translation>Die zuletzt entfernten Regeln zurückholen</translation>
    </message>
    <message>
        <source>Clear hits</source>
        <translation>Treffer löschen</translation>
    </message>
    <message>
        <source>Count from 0 again: what fires on the Nth call fires once more</source>
        <translation>Wieder von 0 zählen: was beim N-ten Aufruf trifft, trifft noch einmal</translation>
    </message>
</context>
<context>
    <name>workbench::FigureTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as C&amp;SV</source>
        <translation>Als C&amp;SV kopieren</translation>
    </message>
</context>
<context>
    <name>workbench::FileDialogWords</name>
    <message>
        <source>Files cannot be chosen now: no descriptor is left.</source>
        <translation>Eine Datei kann jetzt nicht gewählt werden: Kein Deskriptor ist mehr frei.</translation>
    </message>
    <message>
        <source>Close a few sockets, then try again.</source>
        <translation>Einige Sockets schließen, dann noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>workbench::FileLine</name>
    <message>
        <source>%1: %2 of %3</source>
        <comment>a file, bytes, bytes</comment>
        <translation>%1: %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>to %Ln clients</source>
        <translation>
            <numerusform>an %Ln Client</numerusform>
            <numerusform>an %Ln Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>file %1 of %2</source>
        <translation>Datei %1 von %2</translation>
    </message>
    <message>
        <source>%1/s, %2 left</source>
        <comment>an amount, a time</comment>
        <translation>%1/s, noch %2</translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 had been sent of %3.</source>
        <translation>Abgebrochen: %1 von %2 waren von %3 gesendet.</translation>
    </message>
    <message>
        <source>%1 did not go to the end: %2 of %3.</source>
        <translation>%1 ging nicht bis zum Ende: %2 von %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files sent, %1 in %2.</source>
        <translation>
            <numerusform>%Ln Datei gesendet, %1 in %2.</numerusform>
            <numerusform>%Ln Dateien gesendet, %1 in %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is sent: %2 in %3.</source>
        <translation>%1 ist gesendet: %2 in %3.</translation>
    </message>
</context>
<context>
    <name>workbench::FilterEdit</name>
    <message>
        <source>What may come next</source>
        <translation>Was folgen kann</translation>
    </message>
</context>
<context>
    <name>workbench::FilterMenu</name>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter &amp;speichern …</translation>
    </message>
    <message>
        <source>Named filters</source>
        <translation>Benannte Filter</translation>
    </message>
    <message>
        <source>&amp;Delete a named filter</source>
        <translation>Benannten Filter &amp;löschen</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>Diese &amp;vergessen</translation>
    </message>
    <message>
        <source>&amp;Highlight rules…</source>
        <translation>&amp;Hervorhebungen …</translation>
    </message>
</context>
<context>
    <name>workbench::FilterNamePopup</name>
    <message>
        <source>Save this filter as</source>
        <translation>Diesen Filter speichern als</translation>
    </message>
</context>
<context>
    <name>workbench::FilterRefusal</name>
    <message>
        <source>Filter, character %1: %2</source>
        <translation>Filter, Zeichen %1: %2</translation>
    </message>
    <message>
        <source>something to compare is missing.</source>
        <translation>hier fehlt, was verglichen werden soll.</translation>
    </message>
    <message>
        <source>a value for %1 is missing.</source>
        <translation>ein Wert für %1 fehlt.</translation>
    </message>
    <message>
        <source>how to compare %1 is missing: %2</source>
        <translation>wie %1 verglichen werden soll, fehlt: %2</translation>
    </message>
    <message>
        <source>&amp;&amp; or || is missing before %1. Text with spaces needs quotation marks.</source>
        <translation>vor %1 fehlt &amp;&amp; oder ||. Text mit Leerzeichen braucht Anführungszeichen.</translation>
    </message>
    <message>
        <source>&quot;in&quot; needs a list: %1 in {a, b}</source>
        <translation>„in“ braucht eine Liste: %1 in {a, b}</translation>
    </message>
    <message>
        <source>%1 alone joins nothing. Use &amp;&amp; or ||.</source>
        <translation>%1 allein verbindet nichts. Schreiben Sie &amp;&amp; oder ||.</translation>
    </message>
    <message>
        <source>this bracket is not closed.</source>
        <translation>diese Klammer wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>the list is not closed: values with commas between them, then }</source>
        <translation>die Liste wird nicht geschlossen: Werte mit Kommas dazwischen, dann }</translation>
    </message>
    <message>
        <source>the second quotation mark is missing.</source>
        <translation>das zweite Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>this bracket was not opened.</source>
        <translation>diese Klammer wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>more than %1 brackets within brackets.</source>
        <translation>mehr als %1 Klammern in Klammern.</translation>
    </message>
    <message>
        <source>there is no field %1. To look for a text, put it in quotation marks.</source>
        <translation>es gibt kein Feld %1. Ein Text, der gesucht werden soll, gehört in Anführungszeichen.</translation>
    </message>
    <message>
        <source>there is no call %1.</source>
        <translation>es gibt keinen Aufruf %1.</translation>
    </message>
    <message>
        <source>there is no category %1: %2</source>
        <translation>es gibt keine Kategorie %1: %2</translation>
    </message>
    <message>
        <source>there is no result %1: %2</source>
        <translation>es gibt kein Ergebnis %1: %2</translation>
    </message>
    <message>
        <source>there is no error %1. Use its name, such as ECONNREFUSED, or its number.</source>
        <translation>es gibt keinen Fehler %1. Schreiben Sie seinen Namen, etwa ECONNREFUSED, oder seine Nummer.</translation>
    </message>
    <message>
        <source>there is no state %1: %2</source>
        <translation>es gibt keinen Zustand %1: %2</translation>
    </message>
    <message>
        <source>%1 can be compared by %2</source>
        <translation>%1 lässt sich vergleichen mit %2</translation>
    </message>
    <message>
        <source>%1 is not a number.</source>
        <translation>%1 ist keine Zahl.</translation>
    </message>
    <message>
        <source>a port is a number from 0 to 65535, not %1.</source>
        <translation>ein Port ist eine Zahl von 0 bis 65535, nicht %1.</translation>
    </message>
    <message>
        <source>%1 is not a duration. Write 250us, 1.5ms or 2s.</source>
        <translation>%1 ist keine Dauer. Schreiben Sie 250us, 1.5ms oder 2s.</translation>
    </message>
    <message>
        <source>%1 is not a time. Write 14:02, 14:02:19.331 or 2026-11-26T14:02:19Z.</source>
        <translation>%1 ist keine Zeit. Schreiben Sie 14:02, 14:02:19.331 oder 2026-11-26T14:02:19Z.</translation>
    </message>
    <message>
        <source>%1 is not an address. Write 127.0.0.1, [::1]:80, 10.0.0.0/8 or a path.</source>
        <translation>%1 ist keine Adresse. Schreiben Sie 127.0.0.1, [::1]:80, 10.0.0.0/8 oder einen Pfad.</translation>
    </message>
    <message>
        <source>bytes are pairs of hexadecimal digits, ?? for any, or a text in quotation marks.</source>
        <translation>Bytes sind Paare von Hexziffern, ?? für beliebige, oder ein Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1 is not a regular expression.</source>
        <translation>%1 ist kein regulärer Ausdruck.</translation>
    </message>
</context>
<context>
    <name>workbench::FilterRowMenu</name>
    <message>
        <source>Call %1</source>
        <translation>Aufruf %1</translation>
    </message>
    <message>
        <source>Handle %1</source>
        <translation>Handle %1</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <translation>Wer: %1</translation>
    </message>
    <message>
        <source>Error %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>Result %1</source>
        <translation>Ergebnis %1</translation>
    </message>
    <message>
        <source>Address %1</source>
        <translation>Adresse %1</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Kategorie %1</translation>
    </message>
    <message>
        <source>&amp;Include</source>
        <translation>&amp;Einschließen</translation>
    </message>
    <message>
        <source>&amp;Exclude</source>
        <translation>&amp;Ausschließen</translation>
    </message>
    <message>
        <source>&amp;Hide all %1 calls</source>
        <translation>Alle Aufrufe von %1 aus&amp;blenden</translation>
    </message>
</context>
<context>
    <name>workbench::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find text, or bytes such as \r\n</source>
        <translation>Text suchen oder Bytes wie \r\n</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Suche schließen</translation>
    </message>
</context>
<context>
    <name>workbench::FramingFields</name>
    <message>
        <source>A message must end with at least one byte, such as \n.</source>
        <translation>Eine Nachricht muss mit mindestens einem Byte enden, etwa \n.</translation>
    </message>
    <message>
        <source>A &amp;message is</source>
        <translation>Eine Nachricht &amp;ist</translation>
    </message>
    <message>
        <source>A message is</source>
        <translation>Eine Nachricht ist</translation>
    </message>
    <message>
        <source>what one recv returned</source>
        <translation>was ein recv geliefert hat</translation>
    </message>
    <message>
        <source>a line</source>
        <translation>eine Zeile</translation>
    </message>
    <message>
        <source>all up to and with</source>
        <translation>alles bis einschließlich</translation>
    </message>
    <message>
        <source>so many bytes</source>
        <translation>so viele Bytes</translation>
    </message>
    <message>
        <source>as long as a field says</source>
        <translation>so lang, wie ein Feld sagt</translation>
    </message>
    <message>
        <source>End of a message</source>
        <translation>Ende einer Nachricht</translation>
    </message>
    <message>
        <source>The bytes that end a message, with escapes: \r\n, \0, \x03</source>
        <translation>Die Bytes, die eine Nachricht beenden, mit Escapes: \r\n, \0, \x03</translation>
    </message>
    <message>
        <source>Bytes of a message</source>
        <translation>Bytes einer Nachricht</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>hinter</translation>
    </message>
    <message>
        <source>Bytes before the length field</source>
        <translation>Bytes vor dem Längenfeld</translation>
    </message>
    <message>
        <source>bytes, of</source>
        <translation>Bytes, aus</translation>
    </message>
    <message>
        <source>Bytes of the length field</source>
        <translation>Bytes des Längenfelds</translation>
    </message>
    <message>
        <source>Bytes of the length field, 1 to 8</source>
        <translation>Bytes des Längenfelds, 1 bis 8</translation>
    </message>
    <message>
        <source>Byte order of the length field</source>
        <translation>Bytefolge des Längenfelds</translation>
    </message>
    <message>
        <source>big-endian</source>
        <translation>big-endian</translation>
    </message>
    <message>
        <source>little-endian</source>
        <translation>little-endian</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>Added to the length</source>
        <translation>Zur Länge addiert</translation>
    </message>
    <message>
        <source>Added to the field: together they count the bytes that follow it</source>
        <translation>Wird zum Feld addiert: zusammen zählen sie die Bytes, die ihm folgen</translation>
    </message>
    <message>
        <source>S&amp;plit by</source>
        <translation>&amp;Teilen nach</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>Teilen nach</translation>
    </message>
    <message>
        <source>read</source>
        <translation>Leseaufruf</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>fixed length</source>
        <translation>fester Länge</translation>
    </message>
    <message>
        <source>length field</source>
        <translation>Längenfeld</translation>
    </message>
    <message>
        <source>Split: %1</source>
        <translation>Teilen: %1</translation>
    </message>
</context>
<context>
    <name>workbench::GoToCall</name>
    <message>
        <source>Go to #</source>
        <translation>Gehe zu #</translation>
    </message>
    <message>
        <source>The log holds no call #%1.</source>
        <translation>Das Protokoll enthält keinen Aufruf #%1.</translation>
    </message>
</context>
<context>
    <name>workbench::HexEdit</name>
    <message>
        <source>%1 is not a hex digit. F2 goes to the column of text.</source>
        <translation>%1 ist keine Hex-Ziffer. F2 führt in die Textspalte.</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
    <message>
        <source>The clipboard holds no hex. %1 F2 goes to the column of text.</source>
        <translation>Die Zwischenablage enthält kein Hex. %1 F2 führt in die Textspalte.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
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
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
</context>
<context>
    <name>workbench::HexEditWindow</name>
    <message>
        <source>Insert a file&apos;s contents</source>
        <translation>Inhalt einer Datei einfügen</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1 is longer than 1 GiB.</source>
        <translation>%1 ist länger als 1 GiB.</translation>
    </message>
    <message>
        <source>Offset %1 (0x%2)</source>
        <translation>Versatz %1 (0x%2)</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>%1 gewählt</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>The bytes were changed.</source>
        <translation>Die Bytes wurden geändert.</translation>
    </message>
    <message>
        <source>Use takes them into the payload; without it the changes are lost.</source>
        <translation>Übernehmen bringt sie in die Nutzdaten; sonst gehen die Änderungen verloren.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Bytes of the payload</source>
        <translation>Bytes der Nutzdaten</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy bytes</source>
        <translation>Bytes kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen bytes, or all where none are chosen</source>
        <translation>Kopiert die gewählten Bytes, oder alle, wenn keine gewählt sind</translation>
    </message>
    <message>
        <source>A &amp;file&apos;s contents…</source>
        <translation>Inhalt einer &amp;Datei…</translation>
    </message>
    <message>
        <source>&amp;Random bytes…</source>
        <translation>&amp;Zufällige Bytes…</translation>
    </message>
    <message>
        <source>Bytes, &amp;many times…</source>
        <translation>Bytes &amp;mehrmals…</translation>
    </message>
    <message>
        <source>Bytes that count &amp;up…</source>
        <translation>&amp;Hochzählende Bytes…</translation>
    </message>
    <message>
        <source>&amp;Checksum…</source>
        <translation>&amp;Prüfsumme…</translation>
    </message>
    <message>
        <source>&amp;Length…</source>
        <translation>&amp;Länge…</translation>
    </message>
    <message>
        <source>Fill what is &amp;chosen…</source>
        <translation>&amp;Gewähltes füllen…</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Typing inserts</source>
        <translation>Eingabe fügt ein</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Typing overwrites</source>
        <translation>Eingabe überschreibt</translation>
    </message>
    <message>
        <source>Whether typing moves the bytes behind it (Insert key)</source>
        <translation>Ob die Eingabe die Bytes dahinter verschiebt (Taste Einfg)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Type hex digits</source>
        <translation>Hex-Ziffern eingeben</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Type characters</source>
        <translation>Zeichen eingeben</translation>
    </message>
    <message>
        <source>Which column is typed in (F2)</source>
        <translation>In welche Spalte die Eingabe geht (F2)</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take the bytes into the payload (Ctrl+Enter)</source>
        <translation>Übernimmt die Bytes in die Nutzdaten (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>older steps cannot be undone</source>
        <translation>ältere Schritte sind nicht rücknehmbar</translation>
    </message>
</context>
<context>
    <name>workbench::HexTools</name>
    <message>
        <source>Hex needs two digits for each byte, or ?? for any byte.</source>
        <translation>Hex braucht zwei Ziffern für jedes Byte oder ?? für ein beliebiges.</translation>
    </message>
    <message>
        <source>around the end</source>
        <translation>über das Ende hinweg</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>An offset is a number from 0 to %1; 0x in front for hex.</source>
        <translation>Ein Versatz ist eine Zahl von 0 bis %1; 0x davor für Hex.</translation>
    </message>
    <message>
        <source>Find bytes</source>
        <translation>Bytes finden</translation>
    </message>
    <message>
        <source>Find text, or hex such as 0d 0a ?? 47</source>
        <translation>Text finden, oder Hex wie 0d 0a ?? 47</translation>
    </message>
    <message>
        <source>What is sought</source>
        <translation>Was gesucht wird</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>An offset, 0x in front for hex (Ctrl+J)</source>
        <translation>Ein Versatz, 0x davor für Hex (Strg+J)</translation>
    </message>
</context>
<context>
    <name>workbench::HexWindow</name>
    <message numerus="yes">
        <source>%Ln byte(s) chosen</source>
        <translation>
            <numerusform>%Ln Byte gewählt</numerusform>
            <numerusform>%Ln Bytes gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>offset %1 (%2)</source>
        <translation>Versatz %1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2 kept</source>
        <translation>%1 von %2 behalten</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Bytes of %1</source>
        <translation>Bytes von %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy bytes</source>
        <translation>Bytes kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen bytes, or all where none are chosen</source>
        <translation>Kopiert die gewählten Bytes, oder alle, wenn keine gewählt sind</translation>
    </message>
</context>
<context>
    <name>workbench::HighlightDialog</name>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>Highlight rules</source>
        <translation>Hervorhebungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Tönung</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Such as call == recv &amp;&amp; len &gt; 1000</source>
        <translation>Etwa call == recv &amp;&amp; len &gt; 1000</translation>
    </message>
    <message>
        <source>&amp;Tint</source>
        <translation>&amp;Tönung</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>workbench::HolderSearch</name>
    <message>
        <source>Handle %1 of %2 holds the port: %3.</source>
        <comment>a handle, a tab, a state</comment>
        <translation>Handle %1 von %2 belegt den Port: %3.</translation>
    </message>
    <message>
        <source>A connection that is over holds the port: TIME_WAIT, %1 s left.</source>
        <translation>Eine beendete Verbindung belegt den Port: TIME_WAIT, noch %1 s.</translation>
    </message>
    <message>
        <source>A closed connection holds the port: %1.</source>
        <comment>a state</comment>
        <translation>Eine geschlossene Verbindung belegt den Port: %1.</translation>
    </message>
    <message>
        <source>Another program holds the port.</source>
        <translation>Ein anderes Programm belegt den Port.</translation>
    </message>
    <message>
        <source>Another program holds the port: %1, process %2.</source>
        <translation>Ein anderes Programm belegt den Port: %1, Prozess %2.</translation>
    </message>
    <message>
        <source>The kernel lists nobody at this port: a program has bound it and does not listen.</source>
        <translation>Der Kernel führt niemanden an diesem Port: ein Programm hat ihn gebunden und lauscht nicht.</translation>
    </message>
    <message>
        <source>The kernel lists nobody at this port any more: try again.</source>
        <translation>Der Kernel nennt niemanden mehr an diesem Port: noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>workbench::HostEdit</name>
    <message>
        <source>A host is needed here: a name, or an address such as 127.0.0.1.</source>
        <translation>Hier fehlt ein Host: ein Name oder eine Adresse wie 127.0.0.1.</translation>
    </message>
</context>
<context>
    <name>workbench::HostLookupTab</name>
    <message>
        <source>Look up</source>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>Ask the resolver (F5)</source>
        <translation>Den Resolver fragen (F5)</translation>
    </message>
    <message>
        <source>Abandon</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>No longer wait for the newest question (Shift+F5)</source>
        <translation>Auf die neueste Frage nicht länger warten (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Asked before</source>
        <translation>Bisherige Fragen</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
</context>
<context>
    <name>workbench::ImportDesk</name>
    <message>
        <source>Files that can be imported (%1);;All files (*)</source>
        <translation>Dateien, die importiert werden können (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import into the library</source>
        <translation>In die Bibliothek importieren</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>There is no text in the clipboard that could be imported.</source>
        <translation>In der Zwischenablage ist kein Text, der importiert werden könnte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were imported into the library; Undo takes them out.</source>
        <translation>
            <numerusform>%Ln Eintrag wurde in die Bibliothek importiert; Rückgängig nimmt ihn heraus.</numerusform>
            <numerusform>%Ln Einträge wurden in die Bibliothek importiert; Rückgängig nimmt sie heraus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ImportDialog</name>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen, %1</source>
        <translation>
            <numerusform>%Ln gewählt, %1</numerusform>
            <numerusform>%Ln gewählt, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Nothing in %1 can be imported: %2.</source>
        <translation>In %1 kann nichts importiert werden: %2.</translation>
    </message>
    <message>
        <source>Nothing in these files can be imported. The report says why.</source>
        <translation>In diesen Dateien kann nichts importiert werden. Der Bericht sagt, warum.</translation>
    </message>
    <message>
        <source>At most %1 can be imported at once: choose less.</source>
        <translation>Höchstens %1 können auf einmal importiert werden: Wählen Sie weniger.</translation>
    </message>
    <message>
        <source>Tick what is to come into the library.</source>
        <translation>Haken Sie an, was in die Bibliothek soll.</translation>
    </message>
    <message>
        <source>What is ticked comes into the library.</source>
        <translation>Was angehakt ist, kommt in die Bibliothek.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>New folder for each file</source>
        <translation>Neuer Ordner für jede Datei</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>beide Richtungen</translation>
    </message>
    <message>
        <source>only from the client</source>
        <translation>nur vom Client</translation>
    </message>
    <message>
        <source>only from the server</source>
        <translation>nur vom Server</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Of streams</source>
        <translation>Von Strömen</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Search what was found</source>
        <translation>Im Gefundenen suchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen (at most %2), %1</source>
        <translation>
            <numerusform>%Ln gewählt (höchstens %2), %1</numerusform>
            <numerusform>%Ln gewählt (höchstens %2), %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln thing(s) can be imported at once: choose less.</source>
        <translation>
            <numerusform>Auf einmal höchstens %Ln Eintrag: Wählen Sie weniger.</numerusform>
            <numerusform>Auf einmal höchstens %Ln Einträge: Wählen Sie weniger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is ticked: tick a stream to import it.</source>
        <translation>Nichts ist angehakt: Haken Sie einen Strom an, um ihn zu importieren.</translation>
    </message>
    <message>
        <source>Nothing is ticked: tick what is to be imported.</source>
        <translation>Nichts ist angehakt: Haken Sie an, was importiert werden soll.</translation>
    </message>
    <message>
        <source>Tick the streams, or messages in them, that are to come into the library.</source>
        <translation>Haken Sie die Ströme oder Nachrichten darin an, die in die Bibliothek sollen.</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>No file and nothing in one holds these words.</source>
        <translation>Keine Datei und nichts darin enthält diese Wörter.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1, Zeile %2, Spalte %3</translation>
    </message>
</context>
<context>
    <name>workbench::ImportModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>workbench::ImportPreview</name>
    <message>
        <source>No bytes.</source>
        <translation>Keine Bytes.</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation>%1 (aus)</translation>
    </message>
    <message>
        <source>Bytes of the chosen row</source>
        <translation>Bytes der gewählten Zeile</translation>
    </message>
    <message>
        <source>What the chosen row holds</source>
        <translation>Was die gewählte Zeile enthält</translation>
    </message>
</context>
<context>
    <name>workbench::ImportWords</name>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>This is neither a file of Packet Sender nor hex nor a capture. Nothing was taken.</source>
        <translation>Das ist weder eine Datei von Packet Sender noch Hex noch eine Aufzeichnung. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>More than can be taken: what is behind was left out.</source>
        <translation>Mehr, als übernommen werden kann: Was dahinter steht, wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than can be taken were left out.</source>
        <translation>
            <numerusform>%Ln mehr, als übernommen werden kann, wurde ausgelassen.</numerusform>
            <numerusform>%Ln mehr, als übernommen werden können, wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more than can be taken: the others were left out.</source>
        <translation>Es sind mehr, als übernommen werden können: Die übrigen wurden ausgelassen.</translation>
    </message>
    <message>
        <source>It ends in the middle; what is before was taken.</source>
        <translation>Endet mittendrin; was davor steht, wurde übernommen.</translation>
    </message>
    <message>
        <source>It is damaged there; what is before was taken.</source>
        <translation>Ist dort beschädigt; was davor steht, wurde übernommen.</translation>
    </message>
    <message>
        <source>Bytes that are no text.</source>
        <translation>Bytes, die kein Text sind.</translation>
    </message>
    <message>
        <source>Nothing in it is a byte.</source>
        <translation>Nichts darin ist ein Byte.</translation>
    </message>
    <message>
        <source>Neither [group] nor key=value: “%1”.</source>
        <translation>Weder [Gruppe] noch Schlüssel=Wert: „%1“.</translation>
    </message>
    <message>
        <source>A value in Qt&apos;s binary form that is no number: “%1”.</source>
        <translation>Ein Wert in Qts Binärform, der keine Zahl ist: „%1“.</translation>
    </message>
    <message>
        <source>It is in the list of packets, but not in the file.</source>
        <translation>Steht in der Liste der Pakete, aber nicht in der Datei.</translation>
    </message>
    <message>
        <source>It must be there and is missing.</source>
        <translation>Muss da sein und fehlt.</translation>
    </message>
    <message>
        <source>It is of another kind than it must be.</source>
        <translation>Ist von anderer Art, als es sein muss.</translation>
    </message>
    <message>
        <source>“%1” is no port from 0 to 65535; 0 was taken.</source>
        <translation>„%1“ ist kein Port von 0 bis 65535; 0 wurde genommen.</translation>
    </message>
    <message>
        <source>“%1” is no number of seconds; it is not repeated.</source>
        <translation>„%1“ ist keine Anzahl von Sekunden; es wird nicht wiederholt.</translation>
    </message>
    <message>
        <source>It goes to nobody; its address was left empty.</source>
        <translation>Geht an niemanden; die Adresse blieb leer.</translation>
    </message>
    <message>
        <source>“%1” is no protocol that is known; TCP was taken.</source>
        <translation>„%1“ ist kein bekanntes Protokoll; TCP wurde genommen.</translation>
    </message>
    <message>
        <source>%1: its bytes will be sent without encryption.</source>
        <translation>%1: Die Bytes werden ohne Verschlüsselung gesendet.</translation>
    </message>
    <message>
        <source>The request for “%1” was written out.</source>
        <translation>Die Anfrage nach „%1“ wurde ausgeschrieben.</translation>
    </message>
    <message>
        <source>Packet Sender sends no bytes with a GET: the request was taken without them.</source>
        <translation>Packet Sender sendet mit einem GET keine Bytes: Die Anfrage wurde ohne sie übernommen.</translation>
    </message>
    <message>
        <source>A hex digit stands alone (“%1”): digits were paired from the end, as Packet Sender does.</source>
        <translation>Eine Hexziffer steht allein („%1“): Ziffern wurden vom Ende her gepaart, wie Packet Sender es tut.</translation>
    </message>
    <message>
        <source>“%1” is no hex and was passed over, as Packet Sender does.</source>
        <translation>„%1“ ist kein Hex und wurde übergangen, wie Packet Sender es tut.</translation>
    </message>
    <message>
        <source>Packet Sender cannot send “%1”: a question mark was taken.</source>
        <translation>Packet Sender kann „%1“ nicht senden: Ein Fragezeichen wurde genommen.</translation>
    </message>
    <message>
        <source>“%1” became a variable that is written a little differently.</source>
        <translation>„%1“ wurde zu einer Variablen, die es etwas anders schreibt.</translation>
    </message>
    <message>
        <source>“%1” is no way to compare that is known; the rule was taken switched off.</source>
        <translation>„%1“ ist kein bekannter Vergleich; die Regel wurde ausgeschaltet übernommen.</translation>
    </message>
    <message>
        <source>“%1” is no hex; the line was left out.</source>
        <translation>„%1“ ist kein Hex; die Zeile wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The hex digit “%1” stands alone; the line was left out.</source>
        <translation>Die Hexziffer „%1“ steht allein; die Zeile wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The offset %1 does not fit what is before it.</source>
        <translation>Die Position %1 passt nicht zu dem, was davor steht.</translation>
    </message>
    <message>
        <source>It holds fewer bytes than its offset says.</source>
        <translation>Enthält weniger Bytes, als die Position sagt.</translation>
    </message>
    <message>
        <source>“%1” is no number from 0 to 255; it was left out.</source>
        <translation>„%1“ ist keine Zahl von 0 bis 255 und wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) of a link layer that is not known (%1) were left out.</source>
        <translation>
            <numerusform>%Ln Paket einer unbekannten Verbindungsschicht (%1) wurde ausgelassen.</numerusform>
            <numerusform>%Ln Pakete einer unbekannten Verbindungsschicht (%1) wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) that are not IP were left out.</source>
        <translation>
            <numerusform>%Ln Paket, das kein IP ist, wurde ausgelassen.</numerusform>
            <numerusform>%Ln Pakete, die kein IP sind, wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln IP packet(s) that are neither TCP nor UDP were left out.</source>
        <translation>
            <numerusform>%Ln IP-Paket, das weder TCP noch UDP ist, wurde ausgelassen.</numerusform>
            <numerusform>%Ln IP-Pakete, die weder TCP noch UDP sind, wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln IP fragment(s) were left out: they are not put together.</source>
        <translation>
            <numerusform>%Ln IP-Fragment wurde ausgelassen: Fragmente werden nicht zusammengesetzt.</numerusform>
            <numerusform>%Ln IP-Fragmente wurden ausgelassen: Fragmente werden nicht zusammengesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) with headers that cannot be were left out.</source>
        <translation>
            <numerusform>%Ln Paket mit unmöglichen Kopfdaten wurde ausgelassen.</numerusform>
            <numerusform>%Ln Pakete mit unmöglichen Kopfdaten wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) were captured only in part.</source>
        <translation>
            <numerusform>%Ln Paket wurde nur teilweise aufgezeichnet.</numerusform>
            <numerusform>%Ln Pakete wurden nur teilweise aufgezeichnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) are not in the capture.</source>
        <translation>
            <numerusform>%Ln Byte fehlt in der Aufzeichnung.</numerusform>
            <numerusform>%Ln Bytes fehlen in der Aufzeichnung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more.</source>
        <translation>
            <numerusform>und %Ln weitere.</numerusform>
            <numerusform>und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payload(s)</source>
        <translation>
            <numerusform>%Ln Nutzdatensatz</numerusform>
            <numerusform>%Ln Nutzdatensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set(s) of reply rules</source>
        <translation>
            <numerusform>%Ln Satz Antwortregeln</numerusform>
            <numerusform>%Ln Sätze Antwortregeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other thing(s)</source>
        <translation>
            <numerusform>%Ln anderer Eintrag</numerusform>
            <numerusform>%Ln andere Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stream(s)</source>
        <translation>
            <numerusform>%Ln Strom</numerusform>
            <numerusform>%Ln Ströme</numerusform>
        </translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>Keine Datei</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>Nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Too large for the memory</source>
        <translation>Zu groß für den Speicher</translation>
    </message>
    <message>
        <source>Not recognized</source>
        <translation>Nicht erkannt</translation>
    </message>
    <message>
        <source>Packets of Packet Sender</source>
        <translation>Pakete von Packet Sender</translation>
    </message>
    <message>
        <source>Responses of Packet Sender</source>
        <translation>Antworten von Packet Sender</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln Regel</numerusform>
            <numerusform>%Ln Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>with variables</source>
        <translation>mit Variablen</translation>
    </message>
    <message>
        <source>TCP connection</source>
        <translation>TCP-Verbindung</translation>
    </message>
    <message>
        <source>UDP datagrams</source>
        <translation>UDP-Datagramme</translation>
    </message>
    <message>
        <source>from client</source>
        <translation>vom Client</translation>
    </message>
    <message>
        <source>from server</source>
        <translation>vom Server</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln Paket</numerusform>
            <numerusform>%Ln Pakete</numerusform>
        </translation>
    </message>
    <message>
        <source>without bytes</source>
        <translation>ohne Bytes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) missing</source>
        <translation>
            <numerusform>%Ln Byte fehlt</numerusform>
            <numerusform>%Ln Bytes fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) came again</source>
        <translation>
            <numerusform>%Ln Byte kam doppelt</numerusform>
            <numerusform>%Ln Bytes kamen doppelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln out of order</source>
        <translation>
            <numerusform>%Ln außer der Reihe</numerusform>
            <numerusform>%Ln außer der Reihe</numerusform>
        </translation>
    </message>
    <message>
        <source>its begin is not captured</source>
        <translation>der Anfang ist nicht aufgezeichnet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) missing before it</source>
        <translation>
            <numerusform>%Ln Byte davor fehlt</numerusform>
            <numerusform>%Ln Bytes davor fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Up to here it is JSON: the line must not end there. Nothing was taken.</source>
        <translation>Bis hier ist es JSON: Die Zeile darf dort nicht enden. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>Up to here it is JSON: “%1” does not belong there. Nothing was taken.</source>
        <translation>Bis hier ist es JSON: „%1“ gehört dort nicht hin. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>It ends in the middle of the JSON. Nothing was taken.</source>
        <translation>Das JSON bricht mittendrin ab. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>This is JSON, but not of Packet Sender. Nothing was taken.</source>
        <translation>Das ist JSON, aber nicht von Packet Sender. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>Broken JSON of Packet Sender</source>
        <translation>Beschädigtes JSON von Packet Sender</translation>
    </message>
    <message>
        <source>Broken JSON</source>
        <translation>Beschädigtes JSON</translation>
    </message>
</context>
<context>
    <name>workbench::InsertMenu</name>
    <message>
        <source>&amp;Fill in variables</source>
        <translation>Variablen &amp;ausfüllen</translation>
    </message>
    <message>
        <source>What stands between ${ and } is replaced at each send</source>
        <translation>Was zwischen ${ und } steht, wird bei jedem Senden ersetzt</translation>
    </message>
    <message>
        <source>&amp;Checksum of all bytes before it</source>
        <translation>&amp;Prüfsumme aller Bytes davor</translation>
    </message>
    <message>
        <source>Number of the send</source>
        <translation>Nummer der Sendung</translation>
    </message>
    <message>
        <source>Seconds since 1970</source>
        <translation>Sekunden seit 1970</translation>
    </message>
    <message>
        <source>Milliseconds since 1970</source>
        <translation>Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>Time in UTC</source>
        <translation>Zeit in UTC</translation>
    </message>
    <message>
        <source>Random bytes</source>
        <translation>Zufällige Bytes</translation>
    </message>
    <message>
        <source>Random letters and digits</source>
        <translation>Zufällige Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>One byte, many times</source>
        <translation>Ein Byte, viele Male</translation>
    </message>
    <message>
        <source>Bytes that count up</source>
        <translation>Aufwärts zählende Bytes</translation>
    </message>
    <message>
        <source>Length of a stretch</source>
        <translation>Länge eines Abschnitts</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;A file&apos;s contents…</source>
        <translation>Inhalt einer &amp;Datei…</translation>
    </message>
</context>
<context>
    <name>workbench::InterfaceCombo</name>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
</context>
<context>
    <name>workbench::LibraryDelegate</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>workbench::LibraryDesk</name>
    <message>
        <source>The payload has only the bytes that were kept.</source>
        <translation>Die Nutzdaten haben nur die Bytes, die behalten wurden.</translation>
    </message>
    <message>
        <source>%1 has no payload to save.</source>
        <translation>%1 hat keine Nutzdaten, die sich speichern ließen.</translation>
    </message>
    <message>
        <source>Nothing is typed in %1 that could be saved.</source>
        <translation>In %1 steht nichts, was sich speichern ließe.</translation>
    </message>
    <message>
        <source>Call #%1</source>
        <translation>Aufruf #%1</translation>
    </message>
    <message>
        <source>The payload has only %1 of %2 bytes: the others were not kept.</source>
        <translation>Die Nutzdaten haben nur %1 von %2 Bytes: Die anderen wurden nicht behalten.</translation>
    </message>
    <message>
        <source>%1 is no target for %2.</source>
        <translation>%1 ist kein Ziel für %2.</translation>
    </message>
    <message>
        <source>The target is %1 now.</source>
        <translation>Das Ziel ist jetzt %1.</translation>
    </message>
    <message>
        <source>%1 is no payload.</source>
        <translation>%1 sind keine Nutzdaten.</translation>
    </message>
    <message>
        <source>%1 has no payload field: choose another tab.</source>
        <translation>%1 hat kein Feld für Nutzdaten: Wählen Sie einen anderen Reiter.</translation>
    </message>
    <message>
        <source>%1 stands in %2 now.</source>
        <translation>%1 steht jetzt in %2.</translation>
    </message>
    <message>
        <source>Sending %1.</source>
        <translation>%1 wird gesendet.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>%1 sends no sequences: choose TCP Client or UDP Sender.</source>
        <translation>%1 sendet keine Abläufe: TCP-Client oder UDP-Sender wählen.</translation>
    </message>
    <message>
        <source>Replies of %1</source>
        <translation>Antworten von %1</translation>
    </message>
    <message>
        <source>%1 answers nothing by itself: choose a TCP Server or a UDP Receiver.</source>
        <translation>%1 antwortet nicht von selbst: Wählen Sie einen TCP-Server oder UDP-Empfänger.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) of %1 stand in the replies of %2 now.</source>
        <translation>
            <numerusform>%Ln Regel von %1 steht jetzt in den Antworten von %2.</numerusform>
            <numerusform>%Ln Regeln von %1 stehen jetzt in den Antworten von %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stands in %2 now, but not how it is repeated: %2 repeats already, or cannot.</source>
        <translation>%1 steht jetzt in %2, aber nicht, wie es wiederholt wird: %2 wiederholt schon oder kann es nicht.</translation>
    </message>
</context>
<context>
    <name>workbench::LibraryModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
</context>
<context>
    <name>workbench::LibraryPane</name>
    <message>
        <source>There is no saved payload %1.</source>
        <translation>Es gibt keine gespeicherten Nutzdaten %1.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Starter collection</source>
        <translation>Startsammlung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln payload(s) were added to the library.</source>
        <translation>
            <numerusform>Nutzdaten für %Ln Protokoll wurden hinzugefügt.</numerusform>
            <numerusform>Nutzdaten für %Ln Protokolle wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were removed from the library; Undo brings them back.</source>
        <translation>
            <numerusform>%Ln Eintrag wurde aus der Bibliothek entfernt; Rückgängig holt ihn zurück.</numerusform>
            <numerusform>%Ln Einträge wurden aus der Bibliothek entfernt; Rückgängig holt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing saved yet.</source>
        <translation>Noch nichts gespeichert.</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>No name, no note and no payload holds these words.</source>
        <translation>Kein Name, keine Notiz und keine Nutzdaten enthalten diese Wörter.</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Send it with the current tab; what is typed there stays</source>
        <translation>Mit dem aktuellen Reiter senden; was dort steht, bleibt</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>Put it into the payload field of the current tab</source>
        <translation>In das Feld für Nutzdaten des aktuellen Reiters setzen</translation>
    </message>
    <message>
        <source>Use with &amp;target</source>
        <translation>Mit &amp;Ziel</translation>
    </message>
    <message>
        <source>Put it into the current tab, and its target into the address fields</source>
        <translation>In den aktuellen Reiter setzen, und das Ziel in die Adressfelder</translation>
    </message>
    <message>
        <source>&amp;Add starter collection</source>
        <translation>St&amp;artsammlung hinzufügen</translation>
    </message>
    <message>
        <source>Payloads of well-known protocols, each with the document that it follows</source>
        <translation>Nutzdaten bekannter Protokolle, jeweils mit dem Dokument, dem sie folgen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Um&amp;benennen</translation>
    </message>
    <message>
        <source>Edit &amp;note</source>
        <translation>&amp;Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Undo remove</source>
        <translation>Entfernen rückgängig</translation>
    </message>
    <message>
        <source>New &amp;folder</source>
        <translation>Neuer O&amp;rdner</translation>
    </message>
    <message>
        <source>Save payload to &amp;library</source>
        <translation>Nutzdaten in Bib&amp;liothek speichern</translation>
    </message>
    <message>
        <source>Save what stands in the payload field of the current tab</source>
        <translation>Speichern, was im Feld für Nutzdaten des aktuellen Reiters steht</translation>
    </message>
    <message>
        <source>Make a folder</source>
        <translation>Einen Ordner anlegen</translation>
    </message>
    <message>
        <source>Remove what is chosen</source>
        <translation>Entfernen, was gewählt ist</translation>
    </message>
    <message>
        <source>Bring back what was removed last</source>
        <translation>Zurückholen, was zuletzt entfernt wurde</translation>
    </message>
    <message>
        <source>Save payload</source>
        <translation>Nutzdaten speichern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save a payload from any tab, add the starter collection, or import a file.</source>
        <translation>Speichern Sie Nutzdaten aus einem Reiter, fügen Sie die Startsammlung hinzu, oder importieren Sie eine Datei.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Take over what Packet Sender has saved, hex dumps, or what a capture holds</source>
        <translation>Übernehmen, was Packet Sender gespeichert hat, Hexdumps oder was eine Aufzeichnung enthält</translation>
    </message>
    <message>
        <source>Import from the clip&amp;board</source>
        <translation>Aus der Z&amp;wischenablage importieren</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Import rückgängig</translation>
    </message>
    <message>
        <source>Take out what was imported last</source>
        <translation>Herausnehmen, was zuletzt importiert wurde</translation>
    </message>
    <message>
        <source>The search was cleared, so that it is seen.</source>
        <translation>Die Suche wurde geleert, damit es zu sehen ist.</translation>
    </message>
    <message>
        <source>Saved in the folder %1 of the library.</source>
        <translation>In der Bibliothek im Ordner %1 gespeichert.</translation>
    </message>
    <message>
        <source>Saved in the library, in no folder.</source>
        <translation>In der Bibliothek gespeichert, in keinem Ordner.</translation>
    </message>
    <message>
        <source>The new folder stands in the folder %1.</source>
        <translation>Der neue Ordner steht im Ordner %1.</translation>
    </message>
    <message>
        <source>The new folder stands in no other one.</source>
        <translation>Der neue Ordner steht in keinem anderen.</translation>
    </message>
    <message numerus="yes">
        <source>The import is undone: %Ln thing(s) were taken out of the library.</source>
        <translation>
            <numerusform>Import rückgängig gemacht: %Ln Eintrag wurde aus der Bibliothek genommen.</numerusform>
            <numerusform>Import rückgängig gemacht: %Ln Einträge wurden aus der Bibliothek genommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were brought back.</source>
        <translation>
            <numerusform>%Ln Eintrag ist wieder da.</numerusform>
            <numerusform>%Ln Einträge sind wieder da.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::LibraryStore</name>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>it was written by a newer version</source>
        <translation>sie stammt von einer neueren Version</translation>
    </message>
    <message>
        <source>%1 in it is damaged</source>
        <translation>%1 darin ist beschädigt</translation>
    </message>
    <message>
        <source>The library %1 cannot be read: %2. It stays as it is, and what you save today is not kept in it; save a workspace to keep it.</source>
        <translation>Die Bibliothek %1 ist nicht lesbar: %2. Sie bleibt, wie sie ist, und was Sie heute speichern, kommt nicht hinein; speichern Sie einen Arbeitsbereich, um es zu behalten.</translation>
    </message>
    <message>
        <source>The library was not saved: %1.</source>
        <translation>Die Bibliothek wurde nicht gespeichert: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Another program has changed the library, too: %Ln item(s) of it were added here, nothing was removed.</source>
        <translation>
            <numerusform>Auch ein anderes Programm hat die Bibliothek geändert: %Ln Eintrag davon kam hier hinzu, nichts wurde entfernt.</numerusform>
            <numerusform>Auch ein anderes Programm hat die Bibliothek geändert: %Ln Einträge davon kamen hier hinzu, nichts wurde entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::LibraryWords</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Reply rules</source>
        <translation>Antwortregeln</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>An %1</translation>
    </message>
    <message>
        <source>again and again, as fast as it goes</source>
        <translation>immer wieder, so schnell es geht</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 in der Sekunde</translation>
    </message>
    <message>
        <source>every %1 s</source>
        <translation>alle %1 s</translation>
    </message>
    <message>
        <source>%1 in bursts of %2</source>
        <translation>%1 in Stößen von %2</translation>
    </message>
    <message>
        <source>%1 times, %2</source>
        <translation>%1-mal, %2</translation>
    </message>
</context>
<context>
    <name>workbench::LogCapture</name>
    <message>
        <source>&amp;Stop capture</source>
        <translation>Auf&amp;zeichnung beenden</translation>
    </message>
    <message>
        <source>&amp;Start capture…</source>
        <translation>Auf&amp;zeichnung beginnen…</translation>
    </message>
    <message>
        <source>Write every call to a file from now on</source>
        <translation>Ab jetzt jeden Aufruf in eine Datei schreiben</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ist nicht beschreibbar: %2</translation>
    </message>
    <message>
        <source>Capture all calls to a file</source>
        <translation>Alle Aufrufe in eine Datei aufzeichnen</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>pcapng (*.pcapng)</source>
        <translation>pcapng (*.pcapng)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls were captured in %1.</source>
        <translation>
            <numerusform>%Ln Aufruf wurde in %1 aufgezeichnet.</numerusform>
            <numerusform>%Ln Aufrufe wurden in %1 aufgezeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The end of the capture was not written to %1: %2</source>
        <translation>Das Ende der Aufzeichnung wurde nicht in %1 geschrieben: %2</translation>
    </message>
    <message>
        <source>The disk is too slow: the capture ends after %1 calls in %2.</source>
        <translation>Der Datenträger ist zu langsam: die Aufzeichnung endet nach %1 Aufrufen in %2.</translation>
    </message>
    <message>
        <source>%1: the capture ends after %2 calls in %3.</source>
        <translation>%1: die Aufzeichnung endet nach %2 Aufrufen in %3.</translation>
    </message>
    <message>
        <source>%1 is being written already.</source>
        <translation>%1 wird schon geschrieben.</translation>
    </message>
</context>
<context>
    <name>workbench::LogFileWindow</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>damaged or cut off</source>
        <translation>beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>not a call</source>
        <translation>kein Aufruf</translation>
    </message>
    <message>
        <source>a function of another system</source>
        <translation>eine Funktion eines anderen Systems</translation>
    </message>
    <message>
        <source>a constant of another system</source>
        <translation>eine Konstante eines anderen Systems</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>nicht in der Reihenfolge</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) could not be read: %1.</source>
        <translation>
            <numerusform>%Ln Zeile war nicht lesbar: %1.</numerusform>
            <numerusform>%Ln Zeilen waren nicht lesbar: %1.</numerusform>
        </translation>
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
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster s&amp;chließen</translation>
    </message>
</context>
<context>
    <name>workbench::LookupFields</name>
    <message>
        <source>A port is a number from 0 to 65535. You typed %1.</source>
        <translation>Ein Port ist eine Zahl von 0 bis 65535. Eingegeben: %1.</translation>
    </message>
    <message>
        <source>Type the name of a host, or an address.</source>
        <translation>Den Namen eines Hosts oder eine Adresse eingeben.</translation>
    </message>
    <message>
        <source>A host is a name without %1 before it.</source>
        <translation>Ein Host ist ein Name ohne %1 davor.</translation>
    </message>
    <message>
        <source>A host&apos;s name holds no space.</source>
        <translation>Der Name eines Hosts enthält kein Leerzeichen.</translation>
    </message>
    <message>
        <source>Type a numeric address such as 127.0.0.1 or ::1. You typed %1.</source>
        <translation>Eine numerische Adresse wie 127.0.0.1 oder ::1 eingeben. Eingegeben: %1.</translation>
    </message>
    <message>
        <source>Type the name of a service, such as http.</source>
        <translation>Den Namen eines Dienstes eingeben, etwa http.</translation>
    </message>
    <message>
        <source>IPv4 and IPv6</source>
        <translation>IPv4 und IPv6</translation>
    </message>
    <message>
        <source>IPv4</source>
        <translation>IPv4</translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>flags</source>
        <translation>Flags</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1|… (%2)</source>
        <translation>%1|… (%2)</translation>
    </message>
    <message>
        <source>Type the name to ask for, without a space.</source>
        <translation>Bitte den gesuchten Namen eingeben, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>A name server is a numeric address such as 127.0.0.1; left empty, it is the system&apos;s. You typed %1.</source>
        <translation>Ein Nameserver ist eine numerische Adresse wie 127.0.0.1; leer gelassen, ist es der des Systems. Eingegeben: %1.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>name server</source>
        <translation>Nameserver</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>der des Systems</translation>
    </message>
    <message>
        <source>A numeric address, asked on port 53; empty: as the system is set up</source>
        <translation>Eine numerische Adresse, gefragt auf Port 53; leer: wie das System eingerichtet ist</translation>
    </message>
    <message>
        <source>given</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>hints</source>
        <translation>Hints</translation>
    </message>
    <message>
        <source>Family, type, protocol and flags, or none at all: the last pointer but one is NULL</source>
        <translation>Familie, Typ, Protokoll und Flags, oder gar keine: der vorletzte Zeiger ist NULL</translation>
    </message>
</context>
<context>
    <name>workbench::LookupKindList</name>
    <message>
        <source>Kind of look-up</source>
        <translation>Art der Auflösung</translation>
    </message>
    <message>
        <source>Name to addresses</source>
        <translation>Name zu Adressen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>old, IPv4 only</source>
        <translation>alt, nur IPv4</translation>
    </message>
    <message>
        <source>Address to name</source>
        <translation>Adresse zu Name</translation>
    </message>
    <message>
        <source>old</source>
        <translation>alt</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>sein Name</translation>
    </message>
    <message>
        <source>My address</source>
        <translation>Meine Adresse</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>Schnittstellen</translation>
    </message>
    <message>
        <source>by a library</source>
        <translation>aus einer Bibliothek</translation>
    </message>
    <message>
        <source>Services and DNS</source>
        <translation>Dienste und DNS</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>DNS-Einträge</translation>
    </message>
</context>
<context>
    <name>workbench::LookupOutcome</name>
    <message>
        <source>name %1</source>
        <translation>Name %1</translation>
    </message>
    <message>
        <source>also %1</source>
        <translation>auch %1</translation>
    </message>
    <message>
        <source>no such entry</source>
        <translation>kein solcher Eintrag</translation>
    </message>
    <message>
        <source>abandoned by you; libc still waits</source>
        <translation>von Ihnen aufgegeben; libc wartet noch</translation>
    </message>
    <message>
        <source>abandoned by you; libc returned after %1 s</source>
        <translation>von Ihnen aufgegeben; libc kam nach %1 s zurück</translation>
    </message>
</context>
<context>
    <name>workbench::LookupSteps</name>
    <message>
        <source>Each call alone, with all its arguments. Nothing can end a call of the resolver: abandoned, it goes on in libc.</source>
        <translation>Jeder Aufruf für sich, mit allen Argumenten. Nichts kann einen Aufruf des Resolvers beenden: Aufgegeben, läuft er in libc weiter.</translation>
    </message>
</context>
<context>
    <name>workbench::LookupWords</name>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n Adresse</numerusform>
            <numerusform>%n Adressen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, port %2, %3</source>
        <translation>%1, Port %2, %3</translation>
    </message>
    <message>
        <source>%1 is a short form: it means %2.</source>
        <translation>%1 ist eine Kurzform: Sie bedeutet %2.</translation>
    </message>
    <message>
        <source>My address</source>
        <translation>Meine Adresse</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Still waiting for %1.</source>
        <translation>Wartet noch auf %1.</translation>
    </message>
    <message>
        <source>%1 It took %2 ms.</source>
        <translation>%1 Dauer: %2 ms.</translation>
    </message>
    <message>
        <source>%1 in %2 ms.</source>
        <translation>%1 in %2 ms.</translation>
    </message>
    <message>
        <source>%1 A client tries them in this order.</source>
        <translation>%1 Ein Client versucht sie in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>A leading 0 means octal: %1 is %2. This is %3.</source>
        <translation>Eine führende 0 heißt oktal: %1 ist %2. Das ist %3.</translation>
    </message>
    <message>
        <source>0x means hexadecimal: %1 is %2. This is %3.</source>
        <translation>0x heißt hexadezimal: %1 ist %2. Das ist %3.</translation>
    </message>
    <message>
        <source>%1 is one number for all four octets: it means %2.</source>
        <translation>%1 ist eine Zahl für alle vier Oktette: Gemeint ist %2.</translation>
    </message>
    <message>
        <source>%1 is no address: it is looked up as a name.</source>
        <translation>%1 ist keine Adresse: Es wird als Name nachgeschlagen.</translation>
    </message>
    <message>
        <source>%1 is no port: its lower 16 bits are kept, port %2.</source>
        <translation>%1 ist kein Port: Seine unteren 16 Bit bleiben, Port %2.</translation>
    </message>
    <message>
        <source>abandoned; the call has returned</source>
        <translation>aufgegeben; der Aufruf ist zurück</translation>
    </message>
    <message>
        <source>abandoned; the call goes on</source>
        <translation>aufgegeben; der Aufruf läuft weiter</translation>
    </message>
    <message>
        <source>Abandoned. The call for %1 has returned after %2 ms.</source>
        <translation>Aufgegeben. Der Aufruf für %1 kam nach %2 ms zurück.</translation>
    </message>
    <message>
        <source>Abandoned: nobody waits for %1 any more. The call goes on.</source>
        <translation>Aufgegeben: Niemand wartet mehr auf %1. Der Aufruf läuft weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>Abandoned: nobody waits for %1 any more.</source>
        <translation>Aufgegeben: Niemand wartet mehr auf %1.</translation>
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
    <name>workbench::MatchFields</name>
    <message>
        <source>No message has at least %1 and at most %2.</source>
        <translation>Keine Nachricht hat mindestens %1 und höchstens %2.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Gesucht</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>At least, bytes</source>
        <translation>Mindestens, Bytes</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>At most, bytes</source>
        <translation>Höchstens, Bytes</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>ignore case</source>
        <translation>Groß-/Kleinschreibung ignorieren</translation>
    </message>
</context>
<context>
    <name>workbench::MemoryMenu</name>
    <message>
        <source>all bytes kept</source>
        <translation>alle Bytes behalten</translation>
    </message>
    <message>
        <source>%1 kept of each call</source>
        <translation>%1 je Aufruf behalten</translation>
    </message>
    <message>
        <source>Memory and &amp;kept bytes</source>
        <translation>Speicher und be&amp;haltene Bytes</translation>
    </message>
    <message>
        <source>Bytes kept of each call, from now on</source>
        <translation>Behaltene Bytes je Aufruf, von jetzt an</translation>
    </message>
    <message>
        <source>Memory of the log</source>
        <translation>Speicher des Protokolls</translation>
    </message>
    <message>
        <source>All bytes</source>
        <translation>Alle Bytes</translation>
    </message>
</context>
<context>
    <name>workbench::MulticastPane</name>
    <message>
        <source>Multicast</source>
        <translation>Multicast</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>that is no group</source>
        <translation>das ist keine Gruppe</translation>
    </message>
    <message>
        <source>choose both first</source>
        <translation>zuerst beides wählen</translation>
    </message>
    <message>
        <source>start receiving first</source>
        <translation>zuerst den Empfang starten</translation>
    </message>
    <message>
        <source>this socket is IPv4</source>
        <translation>dieser Socket ist IPv4</translation>
    </message>
    <message>
        <source>this socket is IPv6</source>
        <translation>dieser Socket ist IPv6</translation>
    </message>
    <message>
        <source>not on a unix socket</source>
        <translation>nicht auf einem Unix-Socket</translation>
    </message>
    <message>
        <source>Groups are 224.0.0.0 to 239.255.255.255, and addresses that begin with ff.</source>
        <translation>Gruppen sind 224.0.0.0 bis 239.255.255.255 und Adressen, die mit ff beginnen.</translation>
    </message>
    <message>
        <source>IP_ADD_MEMBERSHIP, IPV6_JOIN_GROUP</source>
        <translation>IP_ADD_MEMBERSHIP, IPV6_JOIN_GROUP</translation>
    </message>
    <message>
        <source>chosen by the system</source>
        <translation>vom System gewählt</translation>
    </message>
    <message>
        <source>interface %1</source>
        <translation>Schnittstelle %1</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>Mitglied von</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Leave %1 on %2</source>
        <translation>%1 auf %2 verlassen</translation>
    </message>
</context>
<context>
    <name>workbench::NewCallsBand</name>
    <message numerus="yes">
        <source>%Ln new calls below</source>
        <translation>
            <numerusform>%Ln neuer Aufruf unten</numerusform>
            <numerusform>%Ln neue Aufrufe unten</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the end and follow (End)</source>
        <translation>Zum Ende gehen und folgen (Ende)</translation>
    </message>
</context>
<context>
    <name>workbench::NumberSpin</name>
    <message>
        <source>A number from %1 to %2 is needed here.</source>
        <translation>Hier fehlt eine Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>A number from %1 to %2 is needed here. You typed %3.</source>
        <translation>Hier gehört eine Zahl von %1 bis %2 hin. Eingegeben: %3.</translation>
    </message>
</context>
<context>
    <name>workbench::OptionNotation</name>
    <message>
        <source>{1, 0}: on, seconds</source>
        <translation>{1, 0}: an, Sekunden</translation>
    </message>
    <message>
        <source>1.5 s or 250 ms</source>
        <translation>1.5 s oder 250 ms</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>ein Wort</translation>
    </message>
    <message>
        <source>an interface by name</source>
        <translation>eine Schnittstelle mit Namen</translation>
    </message>
    <message>
        <source>an interface: address, number or name</source>
        <translation>eine Schnittstelle: Adresse, Nummer oder Name</translation>
    </message>
    <message>
        <source>group and interface</source>
        <translation>Gruppe und Schnittstelle</translation>
    </message>
    <message>
        <source>group, interface, source</source>
        <translation>Gruppe, Schnittstelle, Quelle</translation>
    </message>
</context>
<context>
    <name>workbench::OptionTree</name>
    <message>
        <source>Not on this system</source>
        <translation>Nicht auf diesem System</translation>
    </message>
    <message>
        <source>newer</source>
        <translation>neuer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more bytes</source>
        <translation>
            <numerusform>%Ln weiteres Byte</numerusform>
            <numerusform>%Ln weitere Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Value, read back</source>
        <translation>Wert, zurückgelesen</translation>
    </message>
    <message>
        <source>May be set</source>
        <translation>Setzbar</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
</context>
<context>
    <name>workbench::OptionWords</name>
    <message>
        <source>any interface</source>
        <translation>jede Schnittstelle</translation>
    </message>
    <message>
        <source>the system chooses</source>
        <translation>das System wählt</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Leave source</source>
        <translation>Quelle verlassen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Join source</source>
        <translation>Quelle beitreten</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>%1 group</source>
        <translation>%1 Gruppe</translation>
    </message>
    <message>
        <source>%1 interface</source>
        <translation>%1 Schnittstelle</translation>
    </message>
    <message>
        <source>%1 source</source>
        <translation>%1 Quelle</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>This is no value for %1.</source>
        <translation>Das ist kein Wert für %1.</translation>
    </message>
    <message>
        <source>set only</source>
        <translation>nur setzbar</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>kein Fehler</translation>
    </message>
    <message>
        <source>reading clears it</source>
        <translation>Lesen löscht ihn</translation>
    </message>
    <message>
        <source>Lets bind() take an address whose old connections still wait in TIME_WAIT; on Windows even one that is in use.</source>
        <translation>Lässt bind() eine Adresse nehmen, deren alte Verbindungen noch in TIME_WAIT warten; unter Windows sogar eine, die belegt ist.</translation>
    </message>
    <message>
        <source>Lets several sockets bind the same address and port, if all of them ask for it; the system deals the traffic out.</source>
        <translation>Lässt mehrere Sockets an dieselbe Adresse und denselben Port binden, wenn alle es verlangen; das System verteilt den Verkehr.</translation>
    </message>
    <message>
        <source>Nobody else can bind this address and port, whatever they ask for.</source>
        <translation>Niemand sonst kann an diese Adresse und diesen Port binden, was immer er verlangt.</translation>
    </message>
    <message>
        <source>Probes a silent connection now and then, so that a peer that vanished is noticed.</source>
        <translation>Fragt bei einer stillen Verbindung ab und zu nach, damit auffällt, wenn die Gegenstelle verschwunden ist.</translation>
    </message>
    <message>
        <source>How close() treats bytes that were not sent yet: off sends them behind your back, on waits so many seconds, and on with 0 seconds resets the connection.</source>
        <translation>Wie close() mit noch nicht gesendeten Bytes umgeht: aus sendet sie im Hintergrund, an wartet so viele Sekunden, an mit 0 Sekunden setzt die Verbindung zurück.</translation>
    </message>
    <message>
        <source>Room for bytes that arrived and were not read.</source>
        <translation>Platz für Bytes, die angekommen und nicht gelesen sind.</translation>
    </message>
    <message>
        <source>Room for bytes that were sent and not acknowledged.</source>
        <translation>Platz für Bytes, die gesendet und nicht bestätigt sind.</translation>
    </message>
    <message>
        <source>As SO_RCVBUF, but above the system&apos;s limit; needs the right to administer the network.</source>
        <translation>Wie SO_RCVBUF, doch über die Grenze des Systems hinaus; verlangt das Recht, das Netz zu verwalten.</translation>
    </message>
    <message>
        <source>As SO_SNDBUF, but above the system&apos;s limit; needs the right to administer the network.</source>
        <translation>Wie SO_SNDBUF, doch über die Grenze des Systems hinaus; verlangt das Recht, das Netz zu verwalten.</translation>
    </message>
    <message>
        <source>How many bytes must have arrived before poll() calls the socket readable.</source>
        <translation>Wie viele Bytes angekommen sein müssen, bis poll() den Socket lesbar nennt.</translation>
    </message>
    <message>
        <source>How much room there must be before poll() calls the socket writable; Linux keeps it at 1.</source>
        <translation>Wie viel Platz da sein muss, bis poll() den Socket schreibbar nennt; Linux lässt es bei 1.</translation>
    </message>
    <message>
        <source>How long a blocking read waits before it gives up with EAGAIN; 0 waits without limit.</source>
        <translation>Wie lange ein blockierendes Lesen wartet, bis es mit EAGAIN aufgibt; 0 wartet ohne Grenze.</translation>
    </message>
    <message>
        <source>How long a blocking send or connect() waits before it gives up; 0 waits without limit.</source>
        <translation>Wie lange ein blockierendes Senden oder connect() wartet, bis es aufgibt; 0 wartet ohne Grenze.</translation>
    </message>
    <message>
        <source>Allows sending to broadcast addresses; without it they are refused with EACCES.</source>
        <translation>Erlaubt das Senden an Broadcast-Adressen; ohne das werden sie mit EACCES abgewiesen.</translation>
    </message>
    <message>
        <source>Leaves an urgent byte among the others instead of keeping it for MSG_OOB.</source>
        <translation>Lässt ein dringendes Byte unter den anderen, statt es für MSG_OOB aufzuheben.</translation>
    </message>
    <message>
        <source>Sends to directly connected networks alone, past the routing table.</source>
        <translation>Sendet nur in direkt angeschlossene Netze, an der Routing-Tabelle vorbei.</translation>
    </message>
    <message>
        <source>Takes and sends packets through this one interface only.</source>
        <translation>Nimmt und sendet Pakete nur über diese eine Schnittstelle.</translation>
    </message>
    <message>
        <source>The type that the socket was made with.</source>
        <translation>Der Typ, mit dem der Socket angelegt wurde.</translation>
    </message>
    <message>
        <source>The address family that the socket was made with.</source>
        <translation>Die Adressfamilie, mit der der Socket angelegt wurde.</translation>
    </message>
    <message>
        <source>The protocol that the socket speaks.</source>
        <translation>Das Protokoll, das der Socket spricht.</translation>
    </message>
    <message>
        <source>Whether listen() was called.</source>
        <translation>Ob listen() aufgerufen wurde.</translation>
    </message>
    <message>
        <source>The error that waits to be told, as after a connect() that went on in the background; reading clears it.</source>
        <translation>Der Fehler, der auf Abholung wartet, etwa nach einem connect(), das im Hintergrund weiterlief; Lesen löscht ihn.</translation>
    </message>
    <message>
        <source>The queueing class of what is sent; above 6 needs the right to administer the network.</source>
        <translation>Die Warteschlangenklasse des Gesendeten; über 6 verlangt es das Recht, das Netz zu verwalten.</translation>
    </message>
    <message>
        <source>A number on every packet for routing and firewall rules; needs the right to administer the network.</source>
        <translation>Eine Zahl an jedem Paket für Routing- und Firewall-Regeln; verlangt das Recht, das Netz zu verwalten.</translation>
    </message>
    <message>
        <source>The processor that last handled a packet of this socket; setting it asks for packets of that one.</source>
        <translation>Der Prozessor, der zuletzt ein Paket dieses Sockets bearbeitet hat; wer ihn setzt, verlangt Pakete von diesem.</translation>
    </message>
    <message>
        <source>How long a read polls the network card before it sleeps; raising it needs the right to administer the network.</source>
        <translation>Wie lange ein Lesen die Netzwerkkarte abfragt, bevor es schläft; Erhöhen verlangt das Recht, das Netz zu verwalten.</translation>
    </message>
    <message>
        <source>Adds to each datagram the time when it arrived, as a control message.</source>
        <translation>Gibt jedem Datagramm die Zeit seiner Ankunft bei, als Kontrollnachricht.</translation>
    </message>
    <message>
        <source>Adds to each datagram how many were dropped for want of room, as a control message.</source>
        <translation>Gibt jedem Datagramm bei, wie viele aus Platzmangel verworfen wurden, als Kontrollnachricht.</translation>
    </message>
    <message>
        <source>Where the next MSG_PEEK starts to look; -1 is at the front, always.</source>
        <translation>Wo das nächste MSG_PEEK zu lesen beginnt; -1 heißt: immer vorn.</translation>
    </message>
    <message>
        <source>Allows MSG_ZEROCOPY, which sends straight from the program&apos;s memory.</source>
        <translation>Erlaubt MSG_ZEROCOPY, das unmittelbar aus dem Speicher des Programms sendet.</translation>
    </message>
    <message>
        <source>A number that no other socket of this system start ever has.</source>
        <translation>Eine Zahl, die seit dem Systemstart kein anderer Socket hat.</translation>
    </message>
    <message>
        <source>The memory that the socket takes up, as the system counts it.</source>
        <translation>Der Speicher, den der Socket belegt, wie das System ihn zählt.</translation>
    </message>
    <message>
        <source>A send to a closed connection fails with EPIPE and raises no SIGPIPE.</source>
        <translation>Senden auf einer geschlossenen Verbindung scheitert mit EPIPE und löst kein SIGPIPE aus.</translation>
    </message>
    <message>
        <source>The program decides on each connection before the handshake is completed.</source>
        <translation>Das Programm entscheidet über jede Verbindung, bevor der Handshake vollendet ist.</translation>
    </message>
    <message>
        <source>For how long the connection has been open; -1 where it is not.</source>
        <translation>Wie lange die Verbindung schon besteht; -1, wo sie nicht besteht.</translation>
    </message>
    <message>
        <source>The largest datagram that can be sent at once.</source>
        <translation>Das größte Datagramm, das auf einmal gesendet werden kann.</translation>
    </message>
    <message>
        <source>Takes a random port where none is asked for.</source>
        <translation>Nimmt einen zufälligen Port, wo keiner verlangt ist.</translation>
    </message>
    <message>
        <source>Takes the port of outgoing connections at the latest moment, so that they can share it.</source>
        <translation>Nimmt den Port ausgehender Verbindungen so spät wie möglich, damit sie ihn teilen können.</translation>
    </message>
    <message>
        <source>How many routers a packet may pass before it is dropped.</source>
        <translation>Wie viele Router ein Paket durchlaufen darf, bevor es verworfen wird.</translation>
    </message>
    <message>
        <source>The byte for type of service in each packet: DSCP and ECN.</source>
        <translation>Das Byte für die Dienstart in jedem Paket: DSCP und ECN.</translation>
    </message>
    <message>
        <source>The largest packet that the known path to the peer takes; only a connected socket has one.</source>
        <translation>Das größte Paket, das der bekannte Weg zur Gegenstelle fasst; nur ein verbundener Socket hat einen.</translation>
    </message>
    <message>
        <source>Whether packets forbid being cut on their way, so that the path&apos;s limit is found.</source>
        <translation>Ob Pakete verbieten, unterwegs zerlegt zu werden, damit die Grenze des Weges gefunden wird.</translation>
    </message>
    <message>
        <source>Forbids that datagrams are cut on their way.</source>
        <translation>Verbietet, dass Datagramme unterwegs zerlegt werden.</translation>
    </message>
    <message>
        <source>Lets bind() take an address that this computer does not have, or not yet.</source>
        <translation>Lässt bind() eine Adresse nehmen, die dieser Rechner nicht oder noch nicht hat.</translation>
    </message>
    <message>
        <source>Lets a proxy speak with addresses that are not its own; needs the right to administer the network.</source>
        <translation>Lässt einen Proxy mit fremden Adressen sprechen; verlangt das Recht, das Netz zu verwalten.</translation>
    </message>
    <message>
        <source>Queues errors with what caused them, to be read with MSG_ERRQUEUE.</source>
        <translation>Reiht Fehler mit ihrem Anlass ein, zu lesen mit MSG_ERRQUEUE.</translation>
    </message>
    <message>
        <source>Adds to each datagram the TTL that it arrived with, as a control message.</source>
        <translation>Gibt jedem Datagramm die TTL bei, mit der es ankam, als Kontrollnachricht.</translation>
    </message>
    <message>
        <source>Adds to each datagram its type of service, as a control message.</source>
        <translation>Gibt jedem Datagramm seine Dienstart bei, als Kontrollnachricht.</translation>
    </message>
    <message>
        <source>Adds to each datagram which interface and address it came to, as a control message.</source>
        <translation>Gibt jedem Datagramm bei, an welche Schnittstelle und Adresse es kam, als Kontrollnachricht.</translation>
    </message>
    <message>
        <source>Adds to each datagram the address that it was sent to, as a control message.</source>
        <translation>Gibt jedem Datagramm die Adresse bei, an die es gesendet wurde, als Kontrollnachricht.</translation>
    </message>
    <message>
        <source>Adds to each datagram which interface it came by, as a control message.</source>
        <translation>Gibt jedem Datagramm bei, über welche Schnittstelle es kam, als Kontrollnachricht.</translation>
    </message>
    <message>
        <source>The interface by which multicast datagrams leave.</source>
        <translation>Die Schnittstelle, über die Multicast-Datagramme hinausgehen.</translation>
    </message>
    <message>
        <source>How many routers a multicast datagram may pass; 1 keeps it in this network.</source>
        <translation>Wie viele Router ein Multicast-Datagramm durchlaufen darf; 1 hält es in diesem Netz.</translation>
    </message>
    <message>
        <source>Whether programs on this computer hear the multicast datagrams that it sends.</source>
        <translation>Ob Programme auf diesem Rechner die Multicast-Datagramme hören, die er sendet.</translation>
    </message>
    <message>
        <source>Delivers groups that any other program of this computer has joined, too; off delivers the socket&apos;s own alone.</source>
        <translation>Liefert auch Gruppen, denen ein anderes Programm dieses Rechners beigetreten ist; aus liefert nur die eigenen des Sockets.</translation>
    </message>
    <message>
        <source>Joins a multicast group on an interface.</source>
        <translation>Tritt auf einer Schnittstelle einer Multicast-Gruppe bei.</translation>
    </message>
    <message>
        <source>Leaves a multicast group on an interface.</source>
        <translation>Verlässt auf einer Schnittstelle eine Multicast-Gruppe.</translation>
    </message>
    <message>
        <source>Joins a multicast group for what this one source sends (RFC 3678).</source>
        <translation>Tritt einer Multicast-Gruppe bei für das, was diese eine Quelle sendet (RFC 3678).</translation>
    </message>
    <message>
        <source>Leaves a multicast group for what this one source sends.</source>
        <translation>Verlässt eine Multicast-Gruppe für das, was diese eine Quelle sendet.</translation>
    </message>
    <message>
        <source>Hears no more of this one source in a group that was joined.</source>
        <translation>Hört in einer Gruppe, der beigetreten wurde, nichts mehr von dieser einen Quelle.</translation>
    </message>
    <message>
        <source>Hears a blocked source again.</source>
        <translation>Hört eine gesperrte Quelle wieder.</translation>
    </message>
    <message>
        <source>Serves IPv6 alone; off takes IPv4 peers as well, as ::ffff:192.0.2.1.</source>
        <translation>Bedient nur IPv6; aus nimmt auch IPv4-Gegenstellen, als ::ffff:192.0.2.1.</translation>
    </message>
    <message>
        <source>How many routers a packet may pass before it is dropped; -1 is the system&apos;s choice.</source>
        <translation>Wie viele Router ein Paket durchlaufen darf, bevor es verworfen wird; -1 überlässt es dem System.</translation>
    </message>
    <message>
        <source>The traffic class in each packet: DSCP and ECN.</source>
        <translation>Die Verkehrsklasse in jedem Paket: DSCP und ECN.</translation>
    </message>
    <message>
        <source>Whether packets that are too large are refused, so that the path&apos;s limit is found.</source>
        <translation>Ob zu große Pakete abgewiesen werden, damit die Grenze des Weges gefunden wird.</translation>
    </message>
    <message>
        <source>Refuses datagrams that would have to be cut.</source>
        <translation>Weist Datagramme ab, die zerlegt werden müssten.</translation>
    </message>
    <message>
        <source>Adds to each datagram the hop limit that it arrived with, as a control message.</source>
        <translation>Gibt jedem Datagramm das Hop-Limit bei, mit dem es ankam, als Kontrollnachricht.</translation>
    </message>
    <message>
        <source>Adds to each datagram its traffic class, as a control message.</source>
        <translation>Gibt jedem Datagramm seine Verkehrsklasse bei, als Kontrollnachricht.</translation>
    </message>
    <message>
        <source>Sends small pieces at once instead of waiting for the answer to the last one (Nagle&apos;s algorithm).</source>
        <translation>Sendet kleine Stücke sofort, statt die Antwort auf das letzte abzuwarten (Nagle-Algorithmus).</translation>
    </message>
    <message>
        <source>Holds back all but full segments until it is switched off again, for 200 ms at most.</source>
        <translation>Hält alles außer vollen Segmenten zurück, bis es wieder ausgeschaltet wird, höchstens 200 ms.</translation>
    </message>
    <message>
        <source>Holds back all but full segments until it is switched off again.</source>
        <translation>Hält alles außer vollen Segmenten zurück, bis es wieder ausgeschaltet wird.</translation>
    </message>
    <message>
        <source>Acknowledges at once; the system switches back when it sees fit.</source>
        <translation>Bestätigt sofort; das System schaltet zurück, wann es will.</translation>
    </message>
    <message>
        <source>The largest segment that is sent or asked for; the system lowers it to what the path takes.</source>
        <translation>Das größte Segment, das gesendet oder verlangt wird; das System senkt es auf das, was der Weg fasst.</translation>
    </message>
    <message>
        <source>How long a connection must be silent before the first probe.</source>
        <translation>Wie lange eine Verbindung still sein muss, bis zum ersten Mal nachgefragt wird.</translation>
    </message>
    <message>
        <source>The time between two probes that are not answered.</source>
        <translation>Die Zeit zwischen zwei Nachfragen, die unbeantwortet bleiben.</translation>
    </message>
    <message>
        <source>How many unanswered probes end the connection.</source>
        <translation>Wie viele unbeantwortete Nachfragen die Verbindung beenden.</translation>
    </message>
    <message>
        <source>How long sent bytes may stay unacknowledged before the connection is given up; 0 is the system&apos;s choice.</source>
        <translation>Wie lange gesendete Bytes unbestätigt bleiben dürfen, bis die Verbindung aufgegeben wird; 0 überlässt es dem System.</translation>
    </message>
    <message>
        <source>A connection is not given to accept() before its first bytes came, for so many seconds; the system rounds to its own steps.</source>
        <translation>accept() bekommt eine Verbindung erst mit ihren ersten Bytes, so viele Sekunden lang; das System rundet auf seine eigenen Schritte.</translation>
    </message>
    <message>
        <source>How many clients may send bytes with their first packet before the handshake is done (RFC 7413).</source>
        <translation>Wie viele Clients schon mit dem ersten Paket Bytes senden dürfen, bevor der Handshake fertig ist (RFC 7413).</translation>
    </message>
    <message>
        <source>connect() returns at once, and the first bytes go out with the first packet (RFC 7413).</source>
        <translation>connect() kehrt sofort zurück, und die ersten Bytes gehen mit dem ersten Paket hinaus (RFC 7413).</translation>
    </message>
    <message>
        <source>The algorithm that decides how much may be on its way.</source>
        <translation>Der Algorithmus, der bestimmt, wie viel unterwegs sein darf.</translation>
    </message>
    <message>
        <source>How often the first packet of connect() is sent again before it gives up.</source>
        <translation>Wie oft das erste Paket von connect() wiederholt wird, bis es aufgibt.</translation>
    </message>
    <message>
        <source>How long a closed connection waits in FIN_WAIT2 for the peer&apos;s end.</source>
        <translation>Wie lange eine geschlossene Verbindung in FIN_WAIT2 auf das Ende der Gegenstelle wartet.</translation>
    </message>
    <message>
        <source>The largest receive window that is offered to the peer.</source>
        <translation>Das größte Empfangsfenster, das der Gegenstelle angeboten wird.</translation>
    </message>
    <message>
        <source>How many unsent bytes may wait before poll() stops calling the socket writable.</source>
        <translation>Wie viele ungesendete Bytes warten dürfen, bis poll() den Socket nicht mehr schreibbar nennt.</translation>
    </message>
    <message>
        <source>What the system knows of the connection: state, times, windows, losses.</source>
        <translation>Was das System von der Verbindung weiß: Zustand, Zeiten, Fenster, Verluste.</translation>
    </message>
    <message>
        <source>For how long bytes are sent again before the connection is given up; -1 never does.</source>
        <translation>Wie lange Bytes wiederholt werden, bis die Verbindung aufgegeben wird; -1 gibt nie auf.</translation>
    </message>
    <message>
        <source>Sends the time with every segment (RFC 7323).</source>
        <translation>Sendet mit jedem Segment die Zeit (RFC 7323).</translation>
    </message>
    <message>
        <source>Gathers what is sent into one datagram until it is switched off again.</source>
        <translation>Sammelt das Gesendete in einem Datagramm, bis es wieder ausgeschaltet wird.</translation>
    </message>
    <message>
        <source>Cuts one large send into datagrams of this size; 0 does not.</source>
        <translation>Zerlegt ein großes Senden in Datagramme dieser Größe; 0 tut es nicht.</translation>
    </message>
    <message>
        <source>Hands datagrams of one sender over together, in one read.</source>
        <translation>Übergibt Datagramme eines Absenders zusammen, in einem Lesen.</translation>
    </message>
    <message>
        <source>Sends datagrams without a checksum; IPv4 alone allows it.</source>
        <translation>Sendet Datagramme ohne Prüfsumme; nur IPv4 erlaubt das.</translation>
    </message>
    <message>
        <source>Adds to each message who sent it: process, user, group.</source>
        <translation>Gibt jeder Nachricht bei, wer sie gesendet hat: Prozess, Benutzer, Gruppe.</translation>
    </message>
    <message>
        <source>Who made the other end: process, user, group.</source>
        <translation>Wer das andere Ende angelegt hat: Prozess, Benutzer, Gruppe.</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>IP</source>
        <translation>IP</translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
    </message>
    <message>
        <source>Unix</source>
        <translation>Unix</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>before bind</source>
        <translation>vor bind</translation>
    </message>
    <message>
        <source>before connect</source>
        <translation>vor connect</translation>
    </message>
    <message>
        <source>by a listener</source>
        <translation>vom Lauscher</translation>
    </message>
    <message>
        <source>before close</source>
        <translation>vor close</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>auf Wunsch</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>Windows only</source>
        <translation>nur Windows</translation>
    </message>
    <message>
        <source>Linux only</source>
        <translation>nur Linux</translation>
    </message>
    <message>
        <source>macOS only</source>
        <translation>nur macOS</translation>
    </message>
    <message>
        <source>BSD and macOS only</source>
        <translation>nur BSD und macOS</translation>
    </message>
    <message>
        <source>not on Windows</source>
        <translation>nicht unter Windows</translation>
    </message>
    <message>
        <source>not on this system</source>
        <translation>nicht auf diesem System</translation>
    </message>
    <message>
        <source>B</source>
        <comment>unit: bytes</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>segments</source>
        <comment>unit: TCP segments</comment>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>s</source>
        <comment>unit: seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>unit</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>µs</source>
        <comment>unit</comment>
        <translation>µs</translation>
    </message>
    <message>
        <source>B/s</source>
        <comment>unit: bytes per second</comment>
        <translation>B/s</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields</source>
        <translation>
            <numerusform>%Ln Feld</numerusform>
            <numerusform>%Ln Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln fields</source>
        <translation>
            <numerusform>%1, %Ln Feld</numerusform>
            <numerusform>%1, %Ln Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>Linux doubles the number asked for, to have room for its own notes.</source>
        <translation>Linux verdoppelt die verlangte Zahl, um Platz für eigene Notizen zu haben.</translation>
    </message>
    <message>
        <source>Linux doubles the number asked for: %1 became %2.</source>
        <translation>Linux verdoppelt die verlangte Zahl: aus %1 wurden %2.</translation>
    </message>
    <message>
        <source>The system changed the number: %1 became %2.</source>
        <translation>Das System hat die Zahl geändert: aus %1 wurden %2.</translation>
    </message>
    <message>
        <source>The state of the connection.</source>
        <translation>Der Zustand der Verbindung.</translation>
    </message>
    <message>
        <source>How the sender takes losses now.</source>
        <translation>Wie der Sender jetzt mit Verlusten umgeht.</translation>
    </message>
    <message>
        <source>Timeouts in a row without an answer.</source>
        <translation>Zeitüberschreitungen nacheinander ohne Antwort.</translation>
    </message>
    <message>
        <source>Probes that are not answered: of a closed window or of keep-alive.</source>
        <translation>Unbeantwortete Nachfragen: bei geschlossenem Fenster oder von Keep-Alive.</translation>
    </message>
    <message>
        <source>How often the timeout was doubled.</source>
        <translation>Wie oft die Wartezeit verdoppelt wurde.</translation>
    </message>
    <message>
        <source>What both sides agreed on in the handshake.</source>
        <translation>Worauf sich beide Seiten im Handshake geeinigt haben.</translation>
    </message>
    <message>
        <source>By how many bits the peer&apos;s window is scaled.</source>
        <translation>Um wie viele Bits das Fenster der Gegenstelle skaliert ist.</translation>
    </message>
    <message>
        <source>By how many bits our window is scaled.</source>
        <translation>Um wie viele Bits unser Fenster skaliert ist.</translation>
    </message>
    <message>
        <source>How long the sender waits before it sends again.</source>
        <translation>Wie lange der Sender wartet, bis er wiederholt.</translation>
    </message>
    <message>
        <source>How long an acknowledgement is held back.</source>
        <translation>Wie lange eine Bestätigung zurückgehalten wird.</translation>
    </message>
    <message>
        <source>The largest segment that is sent.</source>
        <translation>Das größte Segment, das gesendet wird.</translation>
    </message>
    <message>
        <source>The largest segment that came, as guessed.</source>
        <translation>Das größte Segment, das kam, geschätzt.</translation>
    </message>
    <message>
        <source>Sent and not acknowledged; of a listener: connections that wait for accept().</source>
        <translation>Gesendet und nicht bestätigt; bei einem Lauscher: Verbindungen, die auf accept() warten.</translation>
    </message>
    <message>
        <source>Acknowledged out of order; of a listener: the backlog.</source>
        <translation>Außer der Reihe bestätigt; bei einem Lauscher: der Backlog.</translation>
    </message>
    <message>
        <source>Held for lost.</source>
        <translation>Für verloren gehalten.</translation>
    </message>
    <message>
        <source>Sent again and on the way.</source>
        <translation>Wiederholt und unterwegs.</translation>
    </message>
    <message>
        <source>Time since bytes were last sent.</source>
        <translation>Zeit seit dem letzten Senden von Bytes.</translation>
    </message>
    <message>
        <source>Time since bytes last came.</source>
        <translation>Zeit seit der letzten Ankunft von Bytes.</translation>
    </message>
    <message>
        <source>Time since the last acknowledgement.</source>
        <translation>Zeit seit der letzten Bestätigung.</translation>
    </message>
    <message>
        <source>The largest packet that the path takes.</source>
        <translation>Das größte Paket, das der Weg fasst.</translation>
    </message>
    <message>
        <source>The round-trip time, smoothed.</source>
        <translation>Die Umlaufzeit, geglättet.</translation>
    </message>
    <message>
        <source>How much the round-trip time varies.</source>
        <translation>Wie sehr die Umlaufzeit schwankt.</translation>
    </message>
    <message>
        <source>Up to here the window grows fast (slow start).</source>
        <translation>Bis hierher wächst das Fenster schnell (Slow Start).</translation>
    </message>
    <message>
        <source>How much the sender lets itself have on the way: the congestion window.</source>
        <translation>Wie viel der Sender sich unterwegs erlaubt: das Staufenster.</translation>
    </message>
    <message>
        <source>The largest segment that we offered to take.</source>
        <translation>Das größte Segment, das wir zu nehmen angeboten haben.</translation>
    </message>
    <message>
        <source>How far out of order segments are expected.</source>
        <translation>Wie weit außer der Reihe Segmente erwartet werden.</translation>
    </message>
    <message>
        <source>The round-trip time as the receiver sees it.</source>
        <translation>Die Umlaufzeit, wie der Empfänger sie sieht.</translation>
    </message>
    <message>
        <source>What the receive window is tuned for.</source>
        <translation>Wofür das Empfangsfenster eingestellt ist.</translation>
    </message>
    <message>
        <source>Sent again since the connection began.</source>
        <translation>Wiederholt seit Beginn der Verbindung.</translation>
    </message>
    <message>
        <source>How fast the sender lets itself send.</source>
        <translation>Wie schnell der Sender sich zu senden erlaubt.</translation>
    </message>
    <message>
        <source>The limit of that rate (SO_MAX_PACING_RATE).</source>
        <translation>Die Grenze dieser Rate (SO_MAX_PACING_RATE).</translation>
    </message>
    <message>
        <source>Bytes that the peer has acknowledged.</source>
        <translation>Bytes, die die Gegenstelle bestätigt hat.</translation>
    </message>
    <message>
        <source>Bytes that came in order.</source>
        <translation>Bytes, die der Reihe nach kamen.</translation>
    </message>
    <message>
        <source>Bytes that wait to be sent for the first time.</source>
        <translation>Bytes, die auf ihr erstes Senden warten.</translation>
    </message>
    <message>
        <source>The shortest round-trip time of late.</source>
        <translation>Die kürzeste Umlaufzeit der letzten Zeit.</translation>
    </message>
    <message>
        <source>How fast bytes were delivered of late.</source>
        <translation>Wie schnell Bytes zuletzt ankamen.</translation>
    </message>
    <message>
        <source>Time with bytes to send.</source>
        <translation>Zeit mit Bytes zum Senden.</translation>
    </message>
    <message>
        <source>Time of that held up by the peer&apos;s window.</source>
        <translation>Davon Zeit, die das Fenster der Gegenstelle aufhielt.</translation>
    </message>
    <message>
        <source>Time of that held up by the send buffer.</source>
        <translation>Davon Zeit, die der Sendepuffer aufhielt.</translation>
    </message>
    <message>
        <source>Bytes sent, those sent again included.</source>
        <translation>Gesendete Bytes, die wiederholten eingeschlossen.</translation>
    </message>
    <message>
        <source>Bytes sent again.</source>
        <translation>Wiederholte Bytes.</translation>
    </message>
    <message>
        <source>Segments that came out of order.</source>
        <translation>Segmente, die außer der Reihe kamen.</translation>
    </message>
    <message>
        <source>The window that the peer offers.</source>
        <translation>Das Fenster, das die Gegenstelle anbietet.</translation>
    </message>
    <message>
        <source>The window that we offer.</source>
        <translation>Das Fenster, das wir anbieten.</translation>
    </message>
</context>
<context>
    <name>workbench::OptionsPane</name>
    <message>
        <source>The socket is closed: nothing can be read or set any more.</source>
        <translation>Der Socket ist geschlossen: Es lässt sich nichts mehr lesen oder setzen.</translation>
    </message>
    <message>
        <source>Choose an option: what it does appears here.</source>
        <translation>Wähle eine Option: Was sie tut, erscheint hier.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln on this system</source>
        <translation>
            <numerusform>%Ln auf diesem System</numerusform>
            <numerusform>%Ln auf diesem System</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Choose one in Sockets: its options appear here.</source>
        <translation>Wähle einen unter Sockets: Seine Optionen erscheinen hier.</translation>
    </message>
    <message>
        <source>setsockopt() failed: %1.</source>
        <translation>setsockopt() ist gescheitert: %1.</translation>
    </message>
    <message>
        <source>getsockopt() failed: %1.</source>
        <translation>getsockopt() ist gescheitert: %1.</translation>
    </message>
    <message>
        <source>No open socket.</source>
        <translation>Kein offener Socket.</translation>
    </message>
    <message>
        <source>No option matches.</source>
        <translation>Keine Option passt.</translation>
    </message>
    <message>
        <source>Find looks for a name or a word of what it does.</source>
        <translation>Gesucht wird ein Name oder ein Wort dessen, was sie tut.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>options that are found, all</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>workbench::PacketPath</name>
    <message>
        <source>Picture of the cut connection</source>
        <translation>Bild der gekappten Verbindung</translation>
    </message>
    <message>
        <source>Picture of the packet&apos;s way</source>
        <translation>Bild vom Weg des Pakets</translation>
    </message>
    <message>
        <source>this end</source>
        <translation>dieses Ende</translation>
    </message>
    <message>
        <source>other end</source>
        <translation>anderes Ende</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>gekappt</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>keine Route</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>nobody there</source>
        <translation>niemand da</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>%1: passed</source>
        <translation>%1: passiert</translation>
    </message>
    <message>
        <source>%1: stopped, %2</source>
        <translation>%1: hängen geblieben, %2</translation>
    </message>
    <message>
        <source>%1: not reached</source>
        <translation>%1: nicht erreicht</translation>
    </message>
    <message>
        <source>a reset (RST) came back</source>
        <translation>ein Reset (RST) kam zurück</translation>
    </message>
    <message>
        <source>port unreachable (ICMP) came back</source>
        <translation>port unreachable (ICMP) kam zurück</translation>
    </message>
    <message>
        <source>this computer, port %1</source>
        <translation>dieser Computer, Port %1</translation>
    </message>
    <message>
        <source>loopback: there is no network between</source>
        <translation>Loopback: Dazwischen ist kein Netz</translation>
    </message>
</context>
<context>
    <name>workbench::PaneHeader</name>
    <message>
        <source>More of %1</source>
        <translation>Mehr zu %1</translation>
    </message>
</context>
<context>
    <name>workbench::PayloadEdit</name>
    <message>
        <source>Send a file</source>
        <translation>Eine Datei senden</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>End with</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Appended to what is sent</source>
        <translation>Wird an das Gesendete angehängt</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Send to &amp;all clients</source>
        <translation>An &amp;alle Clients senden</translation>
    </message>
    <message>
        <source>Send a &amp;file…</source>
        <translation>Eine &amp;Datei senden…</translation>
    </message>
    <message>
        <source>to</source>
        <translation>an</translation>
    </message>
    <message>
        <source>Send file</source>
        <translation>Datei senden</translation>
    </message>
    <message>
        <source>Do not send the file</source>
        <translation>Die Datei nicht senden</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, too long</source>
        <translation>%1, zu lang</translation>
    </message>
    <message>
        <source>A datagram cannot carry more than %1: sending will fail with EMSGSIZE.</source>
        <translation>Ein Datagramm fasst höchstens %1: das Senden wird mit EMSGSIZE scheitern.</translation>
    </message>
    <message>
        <source>Variables are filled in.</source>
        <translation>Variablen werden ausgefüllt.</translation>
    </message>
    <message>
        <source>Next: %1…</source>
        <translation>Als Nächstes: %1…</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Variables: a counter, the time, random bytes, a length, a checksum</source>
        <translation>Variablen: ein Zähler, die Zeit, zufällige Bytes, eine Länge, eine Prüfsumme</translation>
    </message>
    <message>
        <source>Send &amp;again and again</source>
        <translation>&amp;Immer wieder senden</translation>
    </message>
    <message>
        <source>Variables are filled in at each send and are no bytes yet. Switch off Fill in variables to edit what is typed.</source>
        <translation>Variablen werden erst bei jedem Senden ausgefüllt und sind noch keine Bytes. Schalten Sie Variablen ausfüllen ab, um das Eingegebene zu bearbeiten.</translation>
    </message>
    <message>
        <source>%1 is appended when they are sent.</source>
        <translation>%1 wird beim Senden angehängt.</translation>
    </message>
    <message>
        <source>Insert a file&apos;s contents</source>
        <translation>Inhalt einer Datei einfügen</translation>
    </message>
    <message>
        <source>%1, too many to be shown here</source>
        <translation>%1, zu viele, um sie hier zu zeigen</translation>
    </message>
    <message>
        <source>%1 are discarded.</source>
        <translation>%1 werden verworfen.</translation>
    </message>
    <message>
        <source>The text that stood here before comes back.</source>
        <translation>Der Text, der vorher hier stand, kommt zurück.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Bytes…</source>
        <translation>Bytes…</translation>
    </message>
    <message>
        <source>Edit as bytes</source>
        <translation>Als Bytes bearbeiten</translation>
    </message>
    <message>
        <source>Edit as bytes in a window: offset, hex and text (Ctrl+H)</source>
        <translation>Als Bytes in einem Fenster bearbeiten: Versatz, Hex und Text (Strg+H)</translation>
    </message>
    <message>
        <source>Edit as &amp;bytes…</source>
        <translation>Als &amp;Bytes bearbeiten…</translation>
    </message>
    <message>
        <source>Edit as bytes…</source>
        <translation>Als Bytes bearbeiten…</translation>
    </message>
    <message>
        <source>Discard the bytes</source>
        <translation>Die Bytes verwerfen</translation>
    </message>
    <message>
        <source>Send the files of a folder</source>
        <translation>Die Dateien eines Ordners senden</translation>
    </message>
    <message>
        <source>%1 has no file that can be read.</source>
        <translation>%1 enthält keine lesbare Datei.</translation>
    </message>
    <message>
        <source>Send the files of a f&amp;older…</source>
        <translation>Dateien eines &amp;Ordners senden…</translation>
    </message>
    <message>
        <source>Nothing can be sent here now.</source>
        <translation>Hier lässt sich jetzt nichts senden.</translation>
    </message>
</context>
<context>
    <name>workbench::PortSpin</name>
    <message>
        <source>A port is a number from %1 to 65535. The field is empty.</source>
        <translation>Ein Port ist eine Zahl von %1 bis 65535. Das Feld ist leer.</translation>
    </message>
    <message>
        <source>A port is a number from %1 to 65535. You typed %2.</source>
        <translation>Ein Port ist eine Zahl von %1 bis 65535. Eingegeben: %2.</translation>
    </message>
    <message>
        <source>%1 is %2 %3 in an address. A program that forgets htons() uses %4 instead.</source>
        <translation>%1 steht in einer Adresse als %2 %3. Ein Programm, das htons() vergisst, benutzt stattdessen %4.</translation>
    </message>
</context>
<context>
    <name>workbench::ProblemLine</name>
    <message>
        <source>See #%1</source>
        <translation>Siehe #%1</translation>
    </message>
</context>
<context>
    <name>workbench::ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>workbench::RateChart</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>workbench::RateLane</name>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes je Sekunde</translation>
    </message>
    <message>
        <source>Calls per second</source>
        <translation>Aufrufe je Sekunde</translation>
    </message>
    <message>
        <source>sent, upwards</source>
        <translation>gesendet, nach oben</translation>
    </message>
    <message>
        <source>received, downwards</source>
        <translation>empfangen, nach unten</translation>
    </message>
    <message>
        <source>other calls</source>
        <translation>andere Aufrufe</translation>
    </message>
</context>
<context>
    <name>workbench::RateWords</name>
    <message>
        <source>sent %1 in %2 calls/s, received %3 in %4 calls/s</source>
        <translation>gesendet %1 in %2 Aufrufen/s, empfangen %3 in %4 Aufrufen/s</translation>
    </message>
</context>
<context>
    <name>workbench::ReachLine</name>
    <message>
        <source>Only programs on this computer can connect.</source>
        <translation>Nur Programme auf diesem Computer können sich verbinden.</translation>
    </message>
    <message>
        <source>Only programs on this computer will be able to connect.</source>
        <translation>Nur Programme auf diesem Computer werden sich verbinden können.</translation>
    </message>
    <message>
        <source>Only programs on this computer can send here.</source>
        <translation>Nur Programme auf diesem Computer können hierher senden.</translation>
    </message>
    <message>
        <source>Only programs on this computer will be able to send here.</source>
        <translation>Nur Programme auf diesem Computer werden hierher senden können.</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>diesen</translation>
    </message>
    <message>
        <source>Every computer that can reach %1 can connect.</source>
        <translation>Jeder Computer, der %1 erreicht, kann sich verbinden.</translation>
    </message>
    <message>
        <source>Every computer that can reach %1 will be able to connect.</source>
        <translation>Jeder Computer, der %1 erreicht, wird sich verbinden können.</translation>
    </message>
    <message>
        <source>Every computer that can reach %1 can send here.</source>
        <translation>Jeder Computer, der %1 erreicht, kann hierher senden.</translation>
    </message>
    <message>
        <source>Every computer that can reach %1 will be able to send here.</source>
        <translation>Jeder Computer, der %1 erreicht, wird hierher senden können.</translation>
    </message>
    <message>
        <source>No interface of this computer has %1.</source>
        <translation>Keine Schnittstelle dieses Computers hat %1.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>This computer and those on the network of %1 can connect.</source>
        <translation>Dieser Computer und die im Netz von %1 können sich verbinden.</translation>
    </message>
    <message>
        <source>This computer and those on the network of %1 will be able to connect.</source>
        <translation>Dieser Computer und die im Netz von %1 werden sich verbinden können.</translation>
    </message>
    <message>
        <source>This computer and those on the network of %1 can send here.</source>
        <translation>Dieser Computer und die im Netz von %1 können hierher senden.</translation>
    </message>
    <message>
        <source>This computer and those on the network of %1 will be able to send here.</source>
        <translation>Dieser Computer und die im Netz von %1 werden hierher senden können.</translation>
    </message>
</context>
<context>
    <name>workbench::ReachList</name>
    <message>
        <source>Who can reach me</source>
        <translation>Wer mich erreicht</translation>
    </message>
    <message>
        <source>Nobody: no socket is open.</source>
        <translation>Niemand: Kein Socket ist offen.</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>its network</source>
        <translation>sein Netz</translation>
    </message>
    <message>
        <source>%1, its network</source>
        <translation>%1, sein Netz</translation>
    </message>
    <message>
        <source>senders to the group</source>
        <translation>Sender an die Gruppe</translation>
    </message>
    <message>
        <source>nobody: the socket is bound to %1</source>
        <translation>niemand: der Socket ist an %1 gebunden</translation>
    </message>
</context>
<context>
    <name>workbench::ReceiveBufferPane</name>
    <message>
        <source>Receive buffer</source>
        <translation>Empfangspuffer</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>SO_RCVBUF; Linux doubles the number and has a limit</source>
        <translation>SO_RCVBUF; Linux verdoppelt die Zahl und begrenzt sie</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>no socket is open</source>
        <translation>kein Socket ist offen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Change the receive buffer</source>
        <translation>Den Empfangspuffer ändern</translation>
    </message>
    <message>
        <source>Ask for the receive buffer</source>
        <translation>Nach dem Empfangspuffer fragen</translation>
    </message>
    <message>
        <source>Nothing was dropped.</source>
        <translation>Nichts wurde verworfen.</translation>
    </message>
    <message>
        <source>%1 dropped, the last at %2</source>
        <translation>%1 verworfen, zuletzt um %2</translation>
    </message>
</context>
<context>
    <name>workbench::ReceivedFile</name>
    <message>
        <source>Received and written to %2: %1.</source>
        <comment>bytes, a file</comment>
        <translation>Empfangen und in %2 geschrieben: %1.</translation>
    </message>
    <message>
        <source>The disk is too slow: %1 ends after %2; what came later is not in it.</source>
        <translation>Die Platte ist zu langsam: %1 endet nach %2; was später kam, fehlt darin.</translation>
    </message>
    <message>
        <source>Step by step: %1 ends after %2; what is received by hand is not in it.</source>
        <translation>Schritt für Schritt: %1 endet nach %2; was von Hand empfangen wird, fehlt darin.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ist nicht beschreibbar: %2</translation>
    </message>
    <message>
        <source>%1: %2 ends after %3; what came later is not in it.</source>
        <comment>reason, file, amount</comment>
        <translation>%1: %2 endet nach %3; was später kam, fehlt darin.</translation>
    </message>
    <message>
        <source>What is received goes into %1: %2</source>
        <comment>file, amount</comment>
        <translation>Was empfangen wird, geht in %1: %2</translation>
    </message>
    <message>
        <source>What %1 sends goes into %2: %3</source>
        <comment>peer, file, amount</comment>
        <translation>Was %1 sendet, geht in %2: %3</translation>
    </message>
    <message>
        <source>Stop saving to %1</source>
        <translation>Nicht mehr in %1 speichern</translation>
    </message>
    <message>
        <source>Close the note on %1</source>
        <translation>Hinweis zu %1 schließen</translation>
    </message>
    <message>
        <source>%1 is being written already.</source>
        <translation>%1 wird schon geschrieben.</translation>
    </message>
</context>
<context>
    <name>workbench::ReceivedFiles</name>
    <message>
        <source>Save what is received from now on</source>
        <translation>Speichern, was ab jetzt empfangen wird</translation>
    </message>
    <message>
        <source>%1 has gone: no file was made.</source>
        <translation>%1 ist nicht mehr da: Es wurde keine Datei angelegt.</translation>
    </message>
</context>
<context>
    <name>workbench::RepeatLine</name>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Stop repeating</source>
        <translation>Wiederholen anhalten</translation>
    </message>
    <message>
        <source>Start repeating</source>
        <translation>Wiederholen starten</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 von %2 gesendet</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>late by %1 (half), %2 (99 %)</source>
        <translation>verspätet um %1 (Hälfte), %2 (99 %)</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 short at first</source>
        <translation>%1 zuerst gekürzt</translation>
    </message>
    <message>
        <source>waited %1 times for room</source>
        <translation>%1-mal auf Platz gewartet</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Ended: there is nobody to send to any more.</source>
        <translation>Zu Ende: Es ist niemand mehr da, an den gesendet werden kann.</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How often it is sent; 0: until you stop it</source>
        <translation>Wie oft gesendet wird; 0: bis Sie anhalten</translation>
    </message>
    <message>
        <source>pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How fast; kept by deadlines that do not drift</source>
        <translation>Wie schnell; gehalten durch Fristen, die nicht abdriften</translation>
    </message>
    <message>
        <source>Unit of the rate</source>
        <translation>Einheit des Tempos</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>je Sekunde</translation>
    </message>
    <message>
        <source>ms apart</source>
        <translation>ms Abstand</translation>
    </message>
    <message>
        <source>µs apart</source>
        <translation>µs Abstand</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>so schnell es geht</translation>
    </message>
    <message>
        <source>in bursts of</source>
        <translation>in Stößen von</translation>
    </message>
    <message>
        <source>So many one right after the other each time</source>
        <translation>So viele jedes Mal direkt hintereinander</translation>
    </message>
    <message>
        <source>ramp (s)</source>
        <translation>Anlauf (s)</translation>
    </message>
    <message>
        <source>Seconds in which the rate rises from nothing; 0: it does not rise</source>
        <translation>Sekunden, in denen das Tempo von null ansteigt; 0: kein Anstieg</translation>
    </message>
</context>
<context>
    <name>workbench::RepliesOfTab</name>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Replies (%1)</source>
        <translation>Antworten (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Replies, %Ln rule(s) on</source>
        <translation>
            <numerusform>Antworten, %Ln Regel an</numerusform>
            <numerusform>Antworten, %Ln Regeln an</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: rules that answer what comes in by themselves</source>
        <translation>%1: Regeln, die von selbst beantworten, was ankommt</translation>
    </message>
</context>
<context>
    <name>workbench::ReplyEditor</name>
    <message>
        <source>%1 (not open)</source>
        <translation>%1 (nicht offen)</translation>
    </message>
    <message>
        <source>How &amp;often</source>
        <translation>Wie o&amp;ft</translation>
    </message>
    <message>
        <source>made of what it does</source>
        <translation>aus dem gemacht, was sie tut</translation>
    </message>
    <message>
        <source>Idle time in ms</source>
        <translation>Ruhezeit in ms</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>milliseconds</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>One time in</source>
        <translation>Einmal von</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>Weitergeben an</translation>
    </message>
    <message>
        <source>choose a tab</source>
        <translation>Tab wählen</translation>
    </message>
    <message>
        <source>Delay in ms</source>
        <translation>Verzögerung in ms</translation>
    </message>
    <message>
        <source>Reply with</source>
        <translation>Antworten mit</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>W&amp;enn</translation>
    </message>
    <message>
        <source>Messa&amp;ge</source>
        <translation>Nach&amp;richt</translation>
    </message>
    <message>
        <source>The&amp;n</source>
        <translation>Da&amp;nn</translation>
    </message>
    <message>
        <source>afte&amp;r</source>
        <translation>na&amp;ch</translation>
    </message>
</context>
<context>
    <name>workbench::ReplyModel</name>
    <message>
        <source>This rule cannot be used as it stands.</source>
        <translation>So ist diese Regel nicht brauchbar.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>Ausgelöst</translation>
    </message>
</context>
<context>
    <name>workbench::ReplySheet</name>
    <message numerus="yes">
        <source>%Ln answer(s) were lost: too many waited for their time.</source>
        <translation>
            <numerusform>%Ln Antwort ging verloren: zu viele warteten auf ihre Zeit.</numerusform>
            <numerusform>%Ln Antworten gingen verloren: zu viele warteten auf ihre Zeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing was sent to %2. %3</source>
        <translation>%1: an %2 wurde nichts gesendet. %3</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 ist nicht brauchbar: %2</translation>
    </message>
    <message>
        <source>The rules of before stay in force.</source>
        <translation>Die Regeln von vorher gelten weiter.</translation>
    </message>
    <message>
        <source>No rule answers now.</source>
        <translation>Keine Regel antwortet jetzt.</translation>
    </message>
    <message>
        <source>all off</source>
        <translation>alle aus</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln rule(s) on</source>
        <translation>
            <numerusform>%1 von %Ln Regel an</numerusform>
            <numerusform>%1 von %Ln Regeln an</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answer by these rules</source>
        <translation>Nach diesen Regeln antworten</translation>
    </message>
    <message>
        <source>The first rule that matches counts.</source>
        <translation>Die erste Regel, die passt, zählt.</translation>
    </message>
    <message>
        <source>Reply rules</source>
        <translation>Antwortregeln</translation>
    </message>
    <message>
        <source>No rule yet.</source>
        <translation>Noch keine Regel.</translation>
    </message>
    <message>
        <source>Add a rule: what is to be answered when a client sends something.</source>
        <translation>Regel hinzufügen: was zu antworten ist, wenn ein Client etwas sendet.</translation>
    </message>
    <message>
        <source>Add a rule: what is to be answered when a datagram comes.</source>
        <translation>Regel hinzufügen: was zu antworten ist, wenn ein Datagramm kommt.</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Add a rule behind the chosen one</source>
        <translation>Eine Regel hinter der gewählten hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate rules</source>
        <translation>Regeln verdoppeln</translation>
    </message>
    <message>
        <source>Put copies behind the chosen rules</source>
        <translation>Kopien hinter die gewählten Regeln setzen</translation>
    </message>
    <message>
        <source>Remove rules</source>
        <translation>Regeln entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen rules (Del)</source>
        <translation>Die gewählten Regeln entfernen (Entf)</translation>
    </message>
    <message>
        <source>Undo remove</source>
        <translation>Entfernen rückgängig</translation>
    </message>
    <message>
        <source>Bring back the rules that were removed last</source>
        <translation>Die zuletzt entfernten Regeln zurückholen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Try the chosen rules earlier (Alt+Up)</source>
        <translation>Die gewählten Regeln früher versuchen (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Try the chosen rules later (Alt+Down)</source>
        <translation>Die gewählten Regeln später versuchen (Alt+Runter)</translation>
    </message>
    <message>
        <source>Clear counts</source>
        <translation>Zähler löschen</translation>
    </message>
    <message>
        <source>Count from 0 again</source>
        <translation>Wieder von 0 an zählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close replies</source>
        <translation>Antworten schließen</translation>
    </message>
    <message>
        <source>Back to what was sent and received (Esc); the rules go on</source>
        <translation>Zurück zu Gesendetem und Empfangenem (Esc); die Regeln gelten weiter</translation>
    </message>
    <message>
        <source>What a message is stays as it is set here; the rules were made for another.</source>
        <translation>Was eine Nachricht ist, bleibt, wie es hier steht; die Regeln wurden für etwas anderes gemacht.</translation>
    </message>
    <message>
        <source>Undo add</source>
        <translation>Hinzufügen rückgängig</translation>
    </message>
    <message>
        <source>Take out the rules that were added last</source>
        <translation>Die zuletzt hinzugefügten Regeln herausnehmen</translation>
    </message>
    <message>
        <source>Save to library</source>
        <translation>In Bibliothek speichern</translation>
    </message>
    <message>
        <source>Keep rules in the library, to use them in other tabs</source>
        <translation>Regeln in der Bibliothek behalten, um sie in anderen Reitern zu verwenden</translation>
    </message>
    <message>
        <source>Save the &amp;chosen rules to the library</source>
        <translation>Die &amp;gewählten Regeln in der Bibliothek speichern</translation>
    </message>
    <message>
        <source>Save &amp;all rules to the library</source>
        <translation>&amp;Alle Regeln in der Bibliothek speichern</translation>
    </message>
    <message>
        <source>Choose a rule to see and change what it does.</source>
        <translation>Wählen Sie eine Regel, um zu sehen und zu ändern, was sie tut.</translation>
    </message>
    <message>
        <source>Several rules are chosen: choose one to change it.</source>
        <translation>Mehrere Regeln sind gewählt: Wählen Sie eine, um sie zu ändern.</translation>
    </message>
</context>
<context>
    <name>workbench::ReplyTester</name>
    <message>
        <source>First put right the rule that cannot be used.</source>
        <translation>Erst die Regel richtigstellen, die nicht brauchbar ist.</translation>
    </message>
    <message>
        <source>Type a message to see which rule would answer it.</source>
        <translation>Eine Nachricht tippen, um zu sehen, welche Regel antworten würde.</translation>
    </message>
    <message>
        <source>No rule would fire.</source>
        <translation>Keine Regel würde auslösen.</translation>
    </message>
    <message>
        <source>Tr&amp;y</source>
        <translation>Pr&amp;obe</translation>
    </message>
    <message>
        <source>Message to try</source>
        <translation>Nachricht zur Probe</translation>
    </message>
</context>
<context>
    <name>workbench::SequenceModel</name>
    <message>
        <source>cannot be used as it stands</source>
        <translation>kann so nicht verwendet werden</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>failed here</source>
        <translation>hier gescheitert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Zeit abgelaufen</translation>
    </message>
</context>
<context>
    <name>workbench::SequenceOfTab</name>
    <message>
        <source>Sequence: %1</source>
        <translation>Ablauf: %1</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Sequence (%1 of %2)</source>
        <translation>Ablauf (%1 von %2)</translation>
    </message>
    <message>
        <source>Sequence (%1)</source>
        <translation>Ablauf (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Sequence, %Ln step(s), running</source>
        <translation>
            <numerusform>Ablauf, %Ln Schritt, läuft</numerusform>
            <numerusform>Ablauf, %Ln Schritte, läuft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sequence, %Ln step(s)</source>
        <translation>
            <numerusform>Ablauf, %Ln Schritt</numerusform>
            <numerusform>Ablauf, %Ln Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: payloads in order, with waits and expected answers</source>
        <translation>%1: Nutzdaten der Reihe nach, mit Pausen und erwarteten Antworten</translation>
    </message>
</context>
<context>
    <name>workbench::SequenceSheet</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 of %2: %3 %4; %5.</source>
        <translation>%1 von %2: %3 %4; %5.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Stop the sequence</source>
        <translation>Ablauf stoppen</translation>
    </message>
    <message>
        <source>Run the sequence</source>
        <translation>Ablauf ausführen</translation>
    </message>
    <message>
        <source>End it where it is</source>
        <translation>Beenden, wo er gerade ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Step after step, on the connection that is open.</source>
        <translation>Schritt für Schritt, auf der offenen Verbindung.</translation>
    </message>
    <message>
        <source>Step after step, to the address above; answers are waited for.</source>
        <translation>Schritt für Schritt, an die Adresse oben; auf Antworten wird gewartet.</translation>
    </message>
    <message>
        <source>Steps of the sequence</source>
        <translation>Schritte des Ablaufs</translation>
    </message>
    <message>
        <source>No step yet.</source>
        <translation>Noch kein Schritt.</translation>
    </message>
    <message>
        <source>Add a step: send something, wait, or expect an answer.</source>
        <translation>Einen Schritt hinzufügen: etwas senden, warten oder eine Antwort erwarten.</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Add a step behind the chosen one</source>
        <translation>Einen Schritt hinter dem gewählten hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate steps</source>
        <translation>Schritte verdoppeln</translation>
    </message>
    <message>
        <source>Put copies behind the chosen steps</source>
        <translation>Kopien hinter die gewählten Schritte setzen</translation>
    </message>
    <message>
        <source>Remove steps</source>
        <translation>Schritte entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen steps (Del)</source>
        <translation>Die gewählten Schritte entfernen (Entf)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>Die letzte Änderung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Do the chosen steps earlier (Alt+Up)</source>
        <translation>Die gewählten Schritte früher ausführen (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Do the chosen steps later (Alt+Down)</source>
        <translation>Die gewählten Schritte später ausführen (Alt+Ab)</translation>
    </message>
    <message>
        <source>Save to library</source>
        <translation>In Bibliothek speichern</translation>
    </message>
    <message>
        <source>Save the sequence to the library</source>
        <translation>Den Ablauf in der Bibliothek speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close sequence</source>
        <translation>Ablauf schließen</translation>
    </message>
    <message>
        <source>Back to what was sent and received (Esc); a running sequence goes on</source>
        <translation>Zurück zu Gesendetem und Empfangenem (Esc); ein laufender Ablauf geht weiter</translation>
    </message>
    <message>
        <source>Go through the steps from the first on (Ctrl+Enter)</source>
        <translation>Die Schritte vom ersten an ausführen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Choose a step to see and change what it does.</source>
        <translation>Wählen Sie einen Schritt, um zu sehen und zu ändern, was er tut.</translation>
    </message>
    <message>
        <source>Several steps are chosen: choose one to change it.</source>
        <translation>Mehrere Schritte sind gewählt: Wählen Sie einen, um ihn zu ändern.</translation>
    </message>
</context>
<context>
    <name>workbench::SequenceWords</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>send</source>
        <translation>senden</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>warten</translation>
    </message>
    <message>
        <source>expect</source>
        <translation>erwarten</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>wiederholen</translation>
    </message>
    <message>
        <source>half-close</source>
        <translation>halb schließen</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>end as failed</source>
        <translation>als gescheitert beenden</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>weitermachen</translation>
    </message>
    <message>
        <source>go to step</source>
        <translation>zu Schritt</translation>
    </message>
    <message>
        <source>%1, within %2</source>
        <translation>%1, binnen %2</translation>
    </message>
    <message numerus="yes">
        <source>from step %1 on, %Ln more time(s)</source>
        <translation>
            <numerusform>ab Schritt %1, noch %Ln Mal</numerusform>
            <numerusform>ab Schritt %1, noch %Ln Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>sends no more, receives on</source>
        <translation>sendet nichts mehr, empfängt weiter</translation>
    </message>
    <message>
        <source>once all is sent</source>
        <translation>sobald alles gesendet ist</translation>
    </message>
    <message>
        <source>go to step %1</source>
        <translation>zu Schritt %1</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 kann nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be used: choose an earlier step to repeat from.</source>
        <translation>%1 kann nicht verwendet werden: einen früheren Schritt wählen, ab dem wiederholt wird.</translation>
    </message>
    <message>
        <source>%1 cannot be used: choose the step that it goes to.</source>
        <translation>%1 kann nicht verwendet werden: den Schritt wählen, zu dem er geht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln payload(s) sent</source>
        <translation>
            <numerusform>%Ln Sendung</numerusform>
            <numerusform>%Ln Sendungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln expectation(s) not met</source>
        <translation>
            <numerusform>%Ln Erwartung nicht erfüllt</numerusform>
            <numerusform>%Ln Erwartungen nicht erfüllt</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Fertig: %1.</translation>
    </message>
    <message>
        <source>Failed: %1 could not be sent. %2</source>
        <translation>Gescheitert: %1 konnte nicht gesendet werden. %2</translation>
    </message>
    <message>
        <source>Stopped at %1: %2.</source>
        <translation>Gestoppt bei %1: %2.</translation>
    </message>
    <message>
        <source>Ended at %1: there is nobody to send to any more. %2.</source>
        <translation>Beendet bei %1: Es ist niemand mehr da, an den gesendet werden kann. %2.</translation>
    </message>
    <message>
        <source>Failed: %1 did not get what it expects (%2). %3.</source>
        <translation>Gescheitert: %1 bekam nicht, was erwartet war (%2). %3.</translation>
    </message>
    <message>
        <source>Failed: %1 did not get what it expects. %2.</source>
        <translation>Gescheitert: %1 bekam nicht, was erwartet war. %2.</translation>
    </message>
</context>
<context>
    <name>workbench::SocketActionWatch</name>
    <message>
        <source>Handle %1 is not reset and stays open: SO_LINGER could not be set, %2.</source>
        <comment>a handle, an error</comment>
        <translation>Handle %1 wird nicht zurückgesetzt und bleibt offen: SO_LINGER ließ sich nicht setzen, %2.</translation>
    </message>
    <message>
        <source>%1() on handle %2 failed: %3.</source>
        <comment>a function, a handle, an error</comment>
        <translation>%1() auf Handle %2 ist gescheitert: %3.</translation>
    </message>
    <message>
        <source>%1 (injected)</source>
        <comment>an error</comment>
        <translation>%1 (eingeschleust)</translation>
    </message>
</context>
<context>
    <name>workbench::SocketCommands</name>
    <message>
        <source>Choose a socket.</source>
        <translation>Wähle einen Socket.</translation>
    </message>
    <message>
        <source>It is not accepted yet: there is no handle.</source>
        <translation>Er ist noch nicht angenommen: es gibt kein Handle.</translation>
    </message>
    <message>
        <source>Its handle is closed already; the kernel lets go of it by itself.</source>
        <translation>Sein Handle ist schon geschlossen; der Kernel gibt ihn von selbst frei.</translation>
    </message>
    <message>
        <source>close() the chosen sockets</source>
        <translation>close() auf die gewählten Sockets</translation>
    </message>
    <message>
        <source>Reset the chosen connections: SO_LINGER {1, 0} and close()</source>
        <translation>Die gewählten Verbindungen zurücksetzen: SO_LINGER {1, 0} und close()</translation>
    </message>
    <message>
        <source>Only a TCP connection can be reset.</source>
        <translation>Nur eine TCP-Verbindung lässt sich zurücksetzen.</translation>
    </message>
    <message>
        <source>Tell the peers that we have finished; go on receiving</source>
        <translation>Den Gegenstellen sagen, dass wir fertig sind; weiter empfangen</translation>
    </message>
    <message>
        <source>This side has finished sending, or the connection is over.</source>
        <translation>Diese Seite hat zu Ende gesendet, oder die Verbindung ist vorbei.</translation>
    </message>
    <message>
        <source>Only a connection can be half-closed.</source>
        <translation>Nur eine Verbindung lässt sich halb schließen.</translation>
    </message>
    <message>
        <source>Show the calls of this socket alone</source>
        <translation>Nur die Aufrufe dieses Sockets zeigen</translation>
    </message>
    <message>
        <source>Choose one socket.</source>
        <translation>Wähle einen einzelnen Socket.</translation>
    </message>
    <message>
        <source>Copy the socket&apos;s own address</source>
        <translation>Die eigene Adresse des Sockets kopieren</translation>
    </message>
    <message>
        <source>It has no address yet.</source>
        <translation>Er hat noch keine Adresse.</translation>
    </message>
    <message>
        <source>Copy the peer&apos;s address</source>
        <translation>Die Adresse der Gegenstelle kopieren</translation>
    </message>
    <message>
        <source>It has no peer.</source>
        <translation>Er hat keine Gegenstelle.</translation>
    </message>
    <message>
        <source>UDP Sender: send to %1</source>
        <translation>UDP-Sender: an %1 senden</translation>
    </message>
    <message>
        <source>TCP Client: connect to %1</source>
        <translation>TCP-Client: mit %1 verbinden</translation>
    </message>
    <message>
        <source>&amp;Half-close</source>
        <translation>&amp;Halb schließen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Abort</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Follow in log</source>
        <translation>Im &amp;Protokoll folgen</translation>
    </message>
    <message>
        <source>Copy &amp;own address</source>
        <translation>&amp;Eigene Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;peer&apos;s address</source>
        <translation>Adresse der &amp;Gegenstelle kopieren</translation>
    </message>
    <message>
        <source>&amp;Send to tab</source>
        <translation>An &amp;Tab geben</translation>
    </message>
</context>
<context>
    <name>workbench::SocketPane</name>
    <message>
        <source>No socket chosen.</source>
        <translation>Kein Socket gewählt.</translation>
    </message>
    <message>
        <source>Choose one in Sockets, or a call in the log. Its state and its way appear here.</source>
        <translation>Wähle einen unter Sockets oder einen Aufruf im Protokoll. Hier erscheinen sein Zustand und sein Weg.</translation>
    </message>
    <message>
        <source>UDP has no states: a socket is bound or not, and connect() only notes a peer.</source>
        <translation>UDP hat keine Zustände: Ein Socket ist gebunden oder nicht, und connect() merkt nur eine Gegenstelle vor.</translation>
    </message>
    <message>
        <source>A unix socket has no TCP states: both ends are on this computer.</source>
        <translation>Ein Unix-Socket hat keine TCP-Zustände: Beide Enden sind auf diesem Rechner.</translation>
    </message>
    <message>
        <source>This one: %1.</source>
        <comment>its state</comment>
        <translation>Dieser: %1.</translation>
    </message>
    <message>
        <source>%1, sent again: %2</source>
        <comment>a state, a number of segments</comment>
        <translation>%1, erneut gesendet: %2</translation>
    </message>
    <message>
        <source>%1, sent again: %2, no answer to %3 tries</source>
        <comment>a state, a number of segments</comment>
        <translation>%1, erneut gesendet: %2, keine Antwort auf %3 Versuche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Fold picture</source>
        <translation>Bild einklappen</translation>
    </message>
    <message>
        <source>Fold the picture away, or show it again</source>
        <translation>Das Bild einklappen oder wieder zeigen</translation>
    </message>
    <message>
        <source>Segments that were sent again because no answer came: TCP_INFO, tcpi_total_retrans</source>
        <translation>Segmente, die erneut gesendet wurden, weil keine Antwort kam: TCP_INFO, tcpi_total_retrans</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a state, the seats of its queue</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a state, why it lasts</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>workbench::SocketPanels</name>
    <message>
        <source>This socket is closed already.</source>
        <translation>Dieser Socket ist schon geschlossen.</translation>
    </message>
    <message>
        <source>%1 cannot do that to handle %2 now.</source>
        <translation>%1 kann das mit Handle %2 jetzt nicht tun.</translation>
    </message>
    <message>
        <source>Show handle %1</source>
        <translation>Handle %1 zeigen</translation>
    </message>
</context>
<context>
    <name>workbench::SocketTab</name>
    <message>
        <source>%1 is no numeric address. Choose one of this computer, such as 127.0.0.1.</source>
        <translation>%1 ist keine numerische Adresse. Eine dieses Computers wählen, etwa 127.0.0.1.</translation>
    </message>
    <message>
        <source>See #%1</source>
        <translation>Siehe #%1</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>Automatic goes on with socket %1.</source>
        <translation>Der Modus Automatisch arbeitet mit Socket %1 weiter.</translation>
    </message>
    <message>
        <source>Socket %1 is no stream socket that listens or is connected: it stays in Step by step.</source>
        <translation>Socket %1 ist kein Stream-Socket, der lauscht oder verbunden ist: Er bleibt im Modus Schritt für Schritt.</translation>
    </message>
    <message>
        <source>Socket %1 is not connected: it stays in Step by step.</source>
        <translation>Socket %1 ist nicht verbunden: Er bleibt im Modus Schritt für Schritt.</translation>
    </message>
    <message>
        <source>Socket %1 is not a datagram socket: it stays in Step by step.</source>
        <translation>Socket %1 ist kein Datagramm-Socket: Er bleibt im Modus Schritt für Schritt.</translation>
    </message>
    <message>
        <source>Socket %1 is not a bound datagram socket: it stays in Step by step.</source>
        <translation>Socket %1 ist kein gebundener Datagramm-Socket: Er bleibt im Modus Schritt für Schritt.</translation>
    </message>
</context>
<context>
    <name>workbench::SocketTreeModel</name>
    <message>
        <source>%1, %2, %3.</source>
        <comment>a socket, its ends, its state</comment>
        <translation>%1, %2, %3.</translation>
    </message>
    <message>
        <source>The connection is complete; accept() has not taken it yet.</source>
        <translation>Die Verbindung steht; accept() hat sie noch nicht angenommen.</translation>
    </message>
    <message>
        <source>The handle is closed; the kernel holds the connection still.</source>
        <translation>Das Handle ist geschlossen; der Kernel hält die Verbindung noch.</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Receive q.</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Send q.</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Accept queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Bytes ein</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Bytes aus</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The listener is closed.</source>
        <translation>Der lauschende Socket ist geschlossen.</translation>
    </message>
</context>
<context>
    <name>workbench::SocketWords</name>
    <message>
        <source>not accepted</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>closed (%1)</source>
        <comment>a handle</comment>
        <translation>zu (%1)</translation>
    </message>
    <message>
        <source>%1 listener</source>
        <comment>a handle</comment>
        <translation>%1 lauscht</translation>
    </message>
    <message>
        <source>kernel only</source>
        <translation>nur Kernel</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>no address yet</source>
        <translation>noch keine Adresse</translation>
    </message>
    <message>
        <source>%1 %2 s</source>
        <comment>a state and how long it lasts</comment>
        <translation>%1 %2 s</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>not bound</source>
        <translation>nicht gebunden</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>gebunden</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>steht an</translation>
    </message>
    <message>
        <source>%1, another pending</source>
        <comment>an error</comment>
        <translation>%1, ein weiterer steht an</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>connect() sends SYN</source>
        <translation>connect() sendet SYN</translation>
    </message>
    <message>
        <source>SYN arrived</source>
        <translation>SYN kam an</translation>
    </message>
    <message>
        <source>SYN+ACK arrived</source>
        <translation>SYN+ACK kam an</translation>
    </message>
    <message>
        <source>ACK arrived</source>
        <translation>ACK kam an</translation>
    </message>
    <message>
        <source>shutdown() sends FIN</source>
        <translation>shutdown() sendet FIN</translation>
    </message>
    <message>
        <source>close() sends FIN</source>
        <translation>close() sendet FIN</translation>
    </message>
    <message>
        <source>FIN arrived</source>
        <translation>FIN kam an</translation>
    </message>
    <message>
        <source>FIN+ACK arrived</source>
        <translation>FIN+ACK kam an</translation>
    </message>
    <message>
        <source>RST arrived</source>
        <translation>RST kam an</translation>
    </message>
    <message>
        <source>RST sent</source>
        <translation>RST gesendet</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>time is over</source>
        <translation>Zeit ist um</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a state and how it was reached</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, inferred</source>
        <comment>a step</comment>
        <translation>%1, erschlossen</translation>
    </message>
    <message>
        <source>The way so far: %1.</source>
        <translation>Der Weg bisher: %1.</translation>
    </message>
    <message>
        <source>Next: %1 (%2).</source>
        <comment>a state and what leads there</comment>
        <translation>Als Nächstes: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 of %2 seats of the accept queue are taken.</source>
        <translation>%1 von %2 Plätzen der Warteschlange für accept sind belegt.</translation>
    </message>
    <message>
        <source>It is full: one more may come, for Linux lets one more wait than listen() said.</source>
        <translation>Sie ist voll: eine Verbindung darf noch kommen, denn Linux lässt eine mehr warten, als listen() sagte.</translation>
    </message>
    <message>
        <source>It is more than full: Linux lets one more wait than listen() said. Who comes now gets no answer and tries again.</source>
        <translation>Sie ist mehr als voll: Linux lässt eine Verbindung mehr warten, als listen() sagte. Wer jetzt kommt, bekommt keine Antwort und versucht es noch einmal.</translation>
    </message>
    <message>
        <source>The descriptor is closed; accept() still waits, and the kernel listens until it returns.</source>
        <translation>Der Deskriptor ist geschlossen; accept() wartet noch, und der Kernel lauscht, bis es zurückkehrt.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>%1: accept() still waits</source>
        <comment>a state</comment>
        <translation>%1: accept() wartet noch</translation>
    </message>
</context>
<context>
    <name>workbench::SocketsPane</name>
    <message>
        <source>No socket is open.</source>
        <translation>Kein Socket ist offen.</translation>
    </message>
    <message>
        <source>Each socket appears here with the state that the kernel tells.</source>
        <translation>Hier erscheint jeder Socket mit dem Zustand, den der Kernel nennt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the kernel is not asked</source>
        <translation>%1, der Kernel wird nicht gefragt</translation>
    </message>
    <message>
        <source>%1, the kernel&apos;s view is not available on this OS</source>
        <translation>%1, die Sicht des Kernels gibt es auf diesem System nicht</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more held by the kernel</source>
        <translation>
            <numerusform>%Ln weiterer beim Kernel</numerusform>
            <numerusform>%Ln weitere beim Kernel</numerusform>
        </translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Sockets</translation>
    </message>
    <message>
        <source>Live, 4 times a second</source>
        <translation>Live, 4-mal je Sekunde</translation>
    </message>
    <message>
        <source>Ask the kernel for states and queues while this panel is shown. It changes nothing.</source>
        <translation>Den Kernel nach Zuständen und Warteschlangen fragen, solange dieses Feld zu sehen ist. Es ändert nichts.</translation>
    </message>
    <message>
        <source>Send to tab</source>
        <translation>An Tab geben</translation>
    </message>
    <message>
        <source>Use an address of the chosen socket in a tab</source>
        <translation>Eine Adresse des gewählten Sockets in einem Tab verwenden</translation>
    </message>
    <message>
        <source>More than %1 sockets: only the chosen one is asked for pending errors.</source>
        <translation>Mehr als %1 Sockets: nur der gewählte wird nach anstehenden Fehlern gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) were lost before they were seen: sockets may be missing here.</source>
        <translation>
            <numerusform>%Ln Aufruf ging verloren, bevor er hier ankam: Sockets können fehlen.</numerusform>
            <numerusform>%Ln Aufrufe gingen verloren, bevor sie hier ankamen: Sockets können fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %Ln closed</source>
        <comment>sockets</comment>
        <translation>
            <numerusform>%Ln geschlossenen ausblenden</numerusform>
            <numerusform>%Ln geschlossene ausblenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more closed</source>
        <comment>sockets</comment>
        <translation>
            <numerusform>Noch %Ln geschlossenen zeigen</numerusform>
            <numerusform>Noch %Ln geschlossene zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed sockets that only wait for their time to end: the last %1 are always shown.</source>
        <translation>Geschlossene Sockets, die nur noch auf das Ende ihrer Zeit warten: Die letzten %1 werden immer gezeigt.</translation>
    </message>
</context>
<context>
    <name>workbench::StageStrip</name>
    <message>
        <source>3. SO_ERROR tells</source>
        <translation>3. SO_ERROR sagt es</translation>
    </message>
    <message>
        <source>3. connected</source>
        <translation>3. verbunden</translation>
    </message>
    <message>
        <source>3. failed: %1</source>
        <translation>3. gescheitert: %1</translation>
    </message>
    <message>
        <source>1. started</source>
        <translation>1. begonnen</translation>
    </message>
    <message>
        <source>2. writable</source>
        <translation>2. schreibbar</translation>
    </message>
    <message>
        <source>waited for</source>
        <translation>wird erwartet</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
</context>
<context>
    <name>workbench::StatisticsPane</name>
    <message>
        <source>No call chosen.</source>
        <translation>Kein Aufruf gewählt.</translation>
    </message>
    <message>
        <source>Choose rows in the call log: one, a stretch, or all.</source>
        <translation>Zeilen im Aufrufprotokoll wählen: eine, mehrere oder alle.</translation>
    </message>
    <message>
        <source>No call is shown.</source>
        <translation>Kein Aufruf wird gezeigt.</translation>
    </message>
    <message>
        <source>The call log&apos;s filter lets no call through.</source>
        <translation>Der Filter des Aufrufprotokolls lässt keinen Aufruf durch.</translation>
    </message>
    <message>
        <source>No call yet.</source>
        <translation>Noch kein Aufruf.</translation>
    </message>
    <message>
        <source>Counts, failures, bytes and times of all calls appear here.</source>
        <translation>Anzahl, Fehler, Bytes und Zeiten aller Aufrufe erscheinen hier.</translation>
    </message>
    <message>
        <source>Last second: %1</source>
        <translation>Letzte Sekunde: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two times</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in</source>
        <comment>bytes</comment>
        <translation>%1 ein</translation>
    </message>
    <message>
        <source>%1 out</source>
        <comment>bytes</comment>
        <translation>%1 aus</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>zählt …</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Alle Aufrufe</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Selected calls</source>
        <translation>Gewählte Aufrufe</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Gefiltert</translation>
    </message>
    <message>
        <source>Calls that the filter shows</source>
        <translation>Aufrufe, die der Filter zeigt</translation>
    </message>
    <message>
        <source>Last 60 s</source>
        <translation>Letzte 60 s</translation>
    </message>
    <message>
        <source>Whole session</source>
        <translation>Ganze Sitzung</translation>
    </message>
    <message>
        <source>Figures by call</source>
        <translation>Zahlen je Aufruf</translation>
    </message>
    <message>
        <source>Failures by error</source>
        <translation>Fehlschläge je Fehler</translation>
    </message>
    <message>
        <source>Rate chart</source>
        <translation>Ratendiagramm</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>No call failed.</source>
        <translation>Kein Aufruf schlug fehl.</translation>
    </message>
</context>
<context>
    <name>workbench::StepEditor</name>
    <message>
        <source>&amp;Within</source>
        <translation>Binn&amp;en</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>Z&amp;urück zu</translation>
    </message>
    <message>
        <source>What the step does</source>
        <translation>Was der Schritt tut</translation>
    </message>
    <message>
        <source>Time in ms</source>
        <translation>Zeit in ms</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>milliseconds</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>When the time is up</source>
        <translation>Wenn die Zeit abgelaufen ist</translation>
    </message>
    <message>
        <source>Step to go to</source>
        <translation>Schritt, zu dem es geht</translation>
    </message>
    <message>
        <source>choose a step</source>
        <translation>Schritt wählen</translation>
    </message>
    <message>
        <source>Repeat from step</source>
        <translation>Ab Schritt wiederholen</translation>
    </message>
    <message>
        <source>choose an earlier step</source>
        <translation>früheren Schritt wählen</translation>
    </message>
    <message>
        <source>How often it goes back</source>
        <translation>Wie oft es zurückgeht</translation>
    </message>
    <message>
        <source>Payload of the step</source>
        <translation>Nutzdaten des Schritts</translation>
    </message>
    <message>
        <source>F&amp;or</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>Messa&amp;ge</source>
        <translation>Nach&amp;richt</translation>
    </message>
    <message>
        <source>Time is &amp;up</source>
        <translation>&amp;Zeit abgelaufen</translation>
    </message>
    <message>
        <source>m&amp;ore times</source>
        <translation>weitere &amp;Male</translation>
    </message>
</context>
<context>
    <name>workbench::StepFields</name>
    <message>
        <source>%1 is no numeric address. The Host Lookup tab finds the addresses of a name.</source>
        <translation>%1 ist keine numerische Adresse. Der Tab Namensauflösung findet die Adressen eines Namens.</translation>
    </message>
    <message>
        <source>That would be more than 64 MiB in one call.</source>
        <translation>Das wären mehr als 64 MiB in einem Aufruf.</translation>
    </message>
    <message>
        <source>How often the text stands in buf</source>
        <translation>Wie oft der Text in buf steht</translation>
    </message>
    <message>
        <source>%1 is no value for %2.</source>
        <translation>%1 ist kein Wert für %2.</translation>
    </message>
    <message>
        <source>%1: left empty it is NULL; &quot;&quot; is the empty text</source>
        <translation>%1: leer gelassen ist es NULL; &quot;&quot; ist der leere Text</translation>
    </message>
    <message>
        <source>How often the call is made, one right after the other, until one fails</source>
        <translation>Wie oft der Aufruf gemacht wird, einer gleich nach dem anderen, bis einer fehlschlägt</translation>
    </message>
    <message>
        <source>A numeric IPv4 or IPv6 address, or a path or @name of a unix socket; empty is NULL</source>
        <translation>Eine IPv4- oder IPv6-Adresse in Ziffern, oder Pfad oder @Name eines Unix-Sockets; leer ist NULL</translation>
    </message>
</context>
<context>
    <name>workbench::StepHeader</name>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>Letztes Ergebnis</translation>
    </message>
</context>
<context>
    <name>workbench::StepOutcome</name>
    <message>
        <source>cancelled by you</source>
        <translation>von Ihnen abgebrochen</translation>
    </message>
    <message>
        <source>and SIGPIPE, which ends a program that does not mind it</source>
        <translation>und SIGPIPE: beendet ein Programm, das nicht darauf achtet</translation>
    </message>
    <message>
        <source>nothing within the time limit</source>
        <translation>nichts innerhalb der Frist</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>the peer has finished sending</source>
        <translation>die Gegenseite ist fertig mit Senden</translation>
    </message>
    <message>
        <source>an empty datagram from %1</source>
        <translation>ein leeres Datagramm von %1</translation>
    </message>
    <message>
        <source>%1 (injected)</source>
        <translation>%1 (eingeschleust)</translation>
    </message>
    <message>
        <source>not called</source>
        <translation>nicht aufgerufen</translation>
    </message>
    <message>
        <source>%1 is closed and its number belongs to something else now</source>
        <translation>%1 ist geschlossen, und die Nummer gehört jetzt etwas anderem</translation>
    </message>
    <message>
        <source>too many calls are waiting already; cancel some</source>
        <translation>es warten schon zu viele Aufrufe; einige abbrechen</translation>
    </message>
    <message>
        <source>the socket is not here any more</source>
        <translation>der Socket ist nicht mehr hier</translation>
    </message>
    <message>
        <source>cancelled before it was made</source>
        <translation>abgebrochen, bevor er gemacht wurde</translation>
    </message>
    <message>
        <source>the connection was reset; the error was reported once</source>
        <translation>die Verbindung wurde zurückgesetzt; der Fehler wurde einmal gemeldet</translation>
    </message>
    <message>
        <source>receiving was shut down on this socket</source>
        <translation>das Empfangen wurde an diesem Socket beendet</translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation>%1 von %2 Aufrufen</translation>
    </message>
    <message>
        <source>%1, then cancelled by you</source>
        <translation>%1, dann von Ihnen abgebrochen</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1, dann %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln datagrams dropped so far</source>
        <translation>
            <numerusform>bisher %Ln Datagramm verworfen</numerusform>
            <numerusform>bisher %Ln Datagramme verworfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::StepPage</name>
    <message>
        <source>unix stream</source>
        <translation>Unix-Stream</translation>
    </message>
    <message>
        <source>unix datagram</source>
        <translation>Unix-Datagramm</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Blockierend</translation>
    </message>
    <message>
        <source>Whether calls on this socket wait (fcntl, O_NONBLOCK)</source>
        <translation>Ob Aufrufe auf diesem Socket warten (fcntl, O_NONBLOCK)</translation>
    </message>
    <message>
        <source>Socket options</source>
        <translation>Socket-Optionen</translation>
    </message>
    <message>
        <source>New socket</source>
        <translation>Neuer Socket</translation>
    </message>
    <message>
        <source>Any call, in any order. A wrong order is allowed: the kernel gives its answer.</source>
        <translation>Jeder Aufruf, in jeder Reihenfolge, auch in der falschen: der Kernel antwortet.</translation>
    </message>
    <message>
        <source>Whether handle %1 blocks could not be changed: %2.</source>
        <translation>Ob Handle %1 blockiert, konnte nicht geändert werden: %2.</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 geschlossen</translation>
    </message>
    <message>
        <source>listener</source>
        <translation>lauschend</translation>
    </message>
    <message>
        <source>none yet: calls go to -1</source>
        <translation>noch keiner: Aufrufe gehen an -1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>nicht offen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>(a call waits)</source>
        <translation>(ein Aufruf wartet)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) wait for this call</source>
        <translation>
            <numerusform>%Ln Client wartet auf diesen Aufruf</numerusform>
            <numerusform>%Ln Clients warten auf diesen Aufruf</numerusform>
        </translation>
    </message>
    <message>
        <source>No bind(): the kernel chose the port.</source>
        <translation>Kein bind(): der Kernel wählte den Port.</translation>
    </message>
    <message>
        <source>No bind(): the kernel chose port %1.</source>
        <translation>Kein bind(): der Kernel wählte Port %1.</translation>
    </message>
    <message>
        <source>A broadcast address wants SO_BROADCAST on the socket.</source>
        <translation>Eine Broadcast-Adresse verlangt SO_BROADCAST am Socket.</translation>
    </message>
    <message>
        <source>Allow broadcast and send again</source>
        <translation>Broadcast erlauben und nochmals senden</translation>
    </message>
    <message>
        <source>Allow broadcast and connect again</source>
        <translation>Broadcast erlauben und nochmals verbinden</translation>
    </message>
</context>
<context>
    <name>workbench::StepResult</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>not called</source>
        <translation>nicht aufgerufen</translation>
    </message>
</context>
<context>
    <name>workbench::StepRow</name>
    <message>
        <source>fills in addr and addrlen</source>
        <translation>füllt addr und addrlen</translation>
    </message>
    <message>
        <source>no further arguments</source>
        <translation>keine weiteren Argumente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>%1 in the log, #%2</source>
        <translation>%1 im Protokoll, #%2</translation>
    </message>
    <message>
        <source>Abandon</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Abandon %1</source>
        <translation>%1 aufgeben</translation>
    </message>
    <message>
        <source>No longer wait (Esc). Nothing can end the call: it goes on, pending in the log</source>
        <translation>Nicht länger warten (Esc). Nichts kann den Aufruf beenden: Er läuft weiter, im Protokoll als wartend</translation>
    </message>
    <message>
        <source>Go to socket %1</source>
        <translation>Zu Socket %1</translation>
    </message>
    <message>
        <source>Send the call&apos;s thread a signal: it returns -1 %1, and the socket stays as it is (Esc)</source>
        <translation>Dem Thread des Aufrufs ein Signal senden: er kehrt mit -1 %1 zurück, der Socket bleibt, wie er ist (Esc)</translation>
    </message>
    <message>
        <source>End the call by CancelIoEx, with the others that wait on this socket: it returns -1 %1, and the socket stays as it is (Esc)</source>
        <translation>Den Aufruf durch CancelIoEx beenden, mit den anderen, die an diesem Socket warten: er kehrt mit -1 %1 zurück, der Socket bleibt, wie er ist (Esc)</translation>
    </message>
</context>
<context>
    <name>workbench::StreamDiffWindow</name>
    <message>
        <source>Nothing sent or received yet.</source>
        <translation>Noch nichts gesendet oder empfangen.</translation>
    </message>
    <message>
        <source>Different at offset %1 (0x%2): sent %3, received %4.</source>
        <translation>Verschieden bei Position %1 (0x%2): gesendet %3, empfangen %4.</translation>
    </message>
    <message>
        <source>Identical: %1.</source>
        <translation>Identisch: %1.</translation>
    </message>
    <message>
        <source>Nothing could be compared.</source>
        <translation>Nichts ließ sich vergleichen.</translation>
    </message>
    <message>
        <source>Alike as far as compared: %1.</source>
        <translation>Gleich, so weit verglichen: %1.</translation>
    </message>
    <message>
        <source>Sent %1, received %2.</source>
        <translation>Gesendet %1, empfangen %2.</translation>
    </message>
    <message>
        <source>%1 fewer have come back.</source>
        <translation>%1 weniger kamen zurück.</translation>
    </message>
    <message>
        <source>%1 more have come than were sent.</source>
        <translation>%1 mehr kamen, als gesendet wurden.</translation>
    </message>
    <message>
        <source>Alike before that: %1.</source>
        <translation>Davor gleich: %1.</translation>
    </message>
    <message>
        <source>Not compared, since they are no longer in memory: %1.</source>
        <translation>Nicht verglichen, da nicht mehr im Speicher: %1.</translation>
    </message>
    <message>
        <source>≠ marks lines that differ, bold underlined bytes are those; -- no byte, ?? not kept.</source>
        <translation>≠ steht in verschiedenen Zeilen, ihre Bytes sind fett und unterstrichen; -- kein Byte, ?? nicht behalten.</translation>
    </message>
    <message>
        <source>Sent and received</source>
        <translation>Gesendet und empfangen</translation>
    </message>
    <message>
        <source>Sent and received: %1</source>
        <translation>Gesendet und empfangen: %1</translation>
    </message>
    <message>
        <source>Sent and received, side by side</source>
        <translation>Gesendet und empfangen, nebeneinander</translation>
    </message>
    <message>
        <source>Compare &amp;again</source>
        <translation>&amp;Erneut vergleichen</translation>
    </message>
    <message>
        <source>With what has been sent and received meanwhile</source>
        <translation>Mit dem, was inzwischen gesendet und empfangen wurde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
</context>
<context>
    <name>workbench::StreamPane</name>
    <message>
        <source>No bytes go through this socket: a listener only makes connections, and what waits to be accepted has no handle yet.</source>
        <translation>Durch diesen Socket gehen keine Bytes: ein lauschender macht nur Verbindungen, und was auf accept wartet, hat noch kein Handle.</translation>
    </message>
</context>
<context>
    <name>workbench::StreamPipes</name>
    <message>
        <source>Two one-way pipes</source>
        <translation>Zwei Röhren, jede in eine Richtung</translation>
    </message>
    <message>
        <source>peer</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a way, its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>this</source>
        <comment>socket</comment>
        <translation>dieser</translation>
    </message>
</context>
<context>
    <name>workbench::StreamWords</name>
    <message>
        <source>To the peer</source>
        <translation>Zur Gegenstelle</translation>
    </message>
    <message>
        <source>From the peer</source>
        <translation>Von der Gegenstelle</translation>
    </message>
    <message>
        <source>no connection yet</source>
        <translation>noch keine Verbindung</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed, we have finished</source>
        <translation>geschlossen, wir sind fertig</translation>
    </message>
    <message>
        <source>closed, the peer has finished</source>
        <translation>geschlossen, die Gegenstelle ist fertig</translation>
    </message>
    <message>
        <source>cut, not finished</source>
        <translation>abgerissen, nicht beendet</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <comment>bytes by send()</comment>
        <translation>%1 angenommen</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <comment>bytes</comment>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 read</source>
        <comment>bytes</comment>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a way, its state</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>a sentence, amounts</comment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>%1 #%2: %3, offset %4 to %5, at %6</source>
        <comment>a function, its number, bytes, offsets, a time</comment>
        <translation>%1 #%2: %3, Offset %4 bis %5, um %6</translation>
    </message>
    <message>
        <source>%1: nothing yet.</source>
        <comment>a way</comment>
        <translation>%1: noch nichts.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1, bytes by call: sent %2; received %3.</source>
        <comment>a way, sizes, sizes</comment>
        <translation>%1, Bytes je Aufruf: gesendet %2; empfangen %3.</translation>
    </message>
    <message>
        <source>%1 wait at the peer</source>
        <comment>bytes in its receive queue</comment>
        <translation>%1 warten dort</translation>
    </message>
    <message>
        <source>%1 wait here</source>
        <comment>bytes in the receive queue</comment>
        <translation>%1 warten hier</translation>
    </message>
    <message>
        <source>%1 not acknowledged</source>
        <comment>bytes in the send queue</comment>
        <translation>%1 unbestätigt</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <comment>in a buffer, its size</comment>
        <translation>%1 von %2 Bytes</translation>
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
    <name>workbench::TabForwarding</name>
    <message>
        <source>%1 not forwarded: the rule names no tab.</source>
        <translation>%1 nicht weitergegeben: die Regel nennt keinen Tab.</translation>
    </message>
    <message>
        <source>%1 not forwarded: there is no tab %2.</source>
        <translation>%1 nicht weitergegeben: es gibt keinen Tab %2.</translation>
    </message>
    <message>
        <source>%1 not forwarded: %2 can send to nobody now.</source>
        <translation>%1 nicht weitergegeben: %2 kann jetzt an niemanden senden.</translation>
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
    <name>workbench::TcpClientTab</name>
    <message>
        <source>Connect to</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Milliseconds for each address that is tried; 0 waits as long as the system does</source>
        <translation>Millisekunden je versuchter Adresse; bei 0 so lange, wie das System wartet</translation>
    </message>
    <message>
        <source>from address</source>
        <translation>von Adresse</translation>
    </message>
    <message>
        <source>Bind to this address first; empty lets the system choose</source>
        <translation>Zuerst an diese Adresse binden; leer: Das System wählt</translation>
    </message>
    <message>
        <source>from port</source>
        <translation>von Port</translation>
    </message>
    <message>
        <source>Bind to this port first; 0 lets the system choose</source>
        <translation>Zuerst an diesen Port binden; bei 0 wählt das System</translation>
    </message>
    <message>
        <source>Half-close</source>
        <translation>Halb schließen</translation>
    </message>
    <message>
        <source>Tell the server that we have finished; go on receiving</source>
        <translation>Dem Server das Ende mitteilen; weiter empfangen</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the connection</source>
        <translation>Die Verbindung hart abbrechen (RST)</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>%1 have not been sent yet and would be lost.</source>
        <translation>%1 sind noch nicht gesendet und wären verloren.</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>Schließen und verlieren</translation>
    </message>
    <message>
        <source>Looking up %1…</source>
        <translation>%1 wird aufgelöst…</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n address(es).</source>
        <translation>
            <numerusform>%1 hat %n Adresse.</numerusform>
            <numerusform>%1 hat %n Adressen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <translation>Versuch mit %1…</translation>
    </message>
    <message>
        <source>Trying %1 (%2 of %3)…</source>
        <translation>Versuch mit %1 (%2 von %3)…</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 ms.</source>
        <translation>%1 hat nicht innerhalb von %2 ms geantwortet.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Verbunden mit %1.</translation>
    </message>
    <message>
        <source>%1 has finished sending.</source>
        <translation>%1 sendet nichts mehr.</translation>
    </message>
    <message>
        <source>The connection is closed; %1 were not sent.</source>
        <translation>Die Verbindung ist geschlossen; %1 wurden nicht gesendet.</translation>
    </message>
    <message>
        <source>The connection to %1 is closed.</source>
        <translation>Die Verbindung zu %1 ist geschlossen.</translation>
    </message>
    <message>
        <source>%1 wait until %2 reads.</source>
        <translation>%1 warten, bis %2 liest.</translation>
    </message>
    <message>
        <source>Sent %1 of %2 to %3.</source>
        <translation>%1 von %2 an %3 gesendet.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Look up the host, then try each address (F5)</source>
        <translation>Den Host auflösen, dann jede Adresse versuchen (F5)</translation>
    </message>
    <message>
        <source>Close the connection (Shift+F5)</source>
        <translation>Die Verbindung schließen (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Give up the attempt (Esc)</source>
        <translation>Den Versuch aufgeben (Esc)</translation>
    </message>
    <message>
        <source>Nothing sent or received yet.</source>
        <translation>Noch nichts gesendet oder empfangen.</translation>
    </message>
    <message>
        <source>Type below, then send. What the server sends appears here.</source>
        <translation>Unten schreiben, dann senden. Was der Server sendet, erscheint hier.</translation>
    </message>
    <message>
        <source>Connect to a server, or start listening in the TCP Server tab first.</source>
        <translation>Mit einem Server verbinden oder zuerst im Reiter TCP-Server das Lauschen starten.</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>nicht offen</translation>
    </message>
    <message>
        <source>reset by peer</source>
        <translation>von der Gegenstelle zurückgesetzt</translation>
    </message>
    <message>
        <source>%1 wait here until the server reads.</source>
        <translation>%1 warten hier, bis der Server liest.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Von %1.</translation>
    </message>
    <message>
        <source>The connection to %1 is aborted: it was reset.</source>
        <translation>Die Verbindung mit %1 ist abgebrochen: Sie wurde zurückgesetzt.</translation>
    </message>
    <message>
        <source>This side has finished sending.</source>
        <translation>Diese Seite hat fertig gesendet.</translation>
    </message>
    <message>
        <source>Not connected: connect first.</source>
        <translation>Nicht verbunden: Zuerst verbinden.</translation>
    </message>
    <message>
        <source>The connection to %1 stays in Step by step.</source>
        <translation>Die Verbindung zu %1 bleibt im Modus Schritt für Schritt.</translation>
    </message>
    <message>
        <source>What is received from &amp;now on…</source>
        <translation>Was ab &amp;jetzt empfangen wird…</translation>
    </message>
</context>
<context>
    <name>workbench::TcpDiagram</name>
    <message>
        <source>TCP state diagram</source>
        <translation>TCP-Zustandsdiagramm</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>the way so far</source>
        <translation>der Weg bisher</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>nicht gesehen</translation>
    </message>
    <message>
        <source>next</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>danach: %1</translation>
    </message>
    <message>
        <source>%1 (inferred: no call and no reading showed it)</source>
        <translation>%1 (erschlossen: kein Aufruf und keine Ablesung zeigte es)</translation>
    </message>
</context>
<context>
    <name>workbench::TcpServerTab</name>
    <message>
        <source>Listen on</source>
        <translation>Lauschen auf</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>backlog</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>How many connections the system keeps for accept</source>
        <translation>Wie viele Verbindungen das System für accept bereithält</translation>
    </message>
    <message>
        <source>Reuse address</source>
        <translation>Adresse wiederverwenden</translation>
    </message>
    <message>
        <source>SO_REUSEADDR: the port may be used again at once after a restart</source>
        <translation>SO_REUSEADDR: Der Port darf nach einem Neustart sofort wieder benutzt werden</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Echo</translation>
    </message>
    <message>
        <source>Send back what comes in</source>
        <translation>Zurücksenden, was ankommt</translation>
    </message>
    <message>
        <source>Nothing sent or received yet.</source>
        <translation>Noch nichts gesendet oder empfangen.</translation>
    </message>
    <message>
        <source>Choose a client to see its bytes here.</source>
        <translation>Einen Client wählen, um seine Bytes hier zu sehen.</translation>
    </message>
    <message>
        <source>Listening on %1.</source>
        <translation>Lauscht auf %1.</translation>
    </message>
    <message>
        <source>New clients are taken again.</source>
        <translation>Neue Clients werden wieder angenommen.</translation>
    </message>
    <message>
        <source>%1 has connected.</source>
        <translation>%1 hat sich verbunden.</translation>
    </message>
    <message>
        <source>%1 has finished sending.</source>
        <translation>%1 sendet nichts mehr.</translation>
    </message>
    <message>
        <source>The connection to %1 is closed; %2 were not sent.</source>
        <translation>Die Verbindung zu %1 ist geschlossen; %2 wurden nicht gesendet.</translation>
    </message>
    <message>
        <source>The connection to %1 is closed.</source>
        <translation>Die Verbindung zu %1 ist geschlossen.</translation>
    </message>
    <message>
        <source>%1 wait until %2 reads.</source>
        <translation>%1 warten, bis %2 liest.</translation>
    </message>
    <message>
        <source>Sent %1 of %2 to %3.</source>
        <translation>%1 von %2 an %3 gesendet.</translation>
    </message>
    <message>
        <source>No longer listening.</source>
        <translation>Lauscht nicht mehr.</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Lauschen beenden</translation>
    </message>
    <message>
        <source>Start listening</source>
        <translation>Lauschen starten</translation>
    </message>
    <message>
        <source>Close the listening socket; clients stay (Shift+F5)</source>
        <translation>Den lauschenden Socket schließen; Clients bleiben (Umschalt+F5)</translation>
    </message>
    <message>
        <source>socket, bind, listen (F5)</source>
        <translation>socket, bind, listen (F5)</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>nicht offen</translation>
    </message>
    <message>
        <source>The connection to %1 stays in Step by step.</source>
        <translation>Die Verbindung zu %1 bleibt im Modus Schritt für Schritt.</translation>
    </message>
    <message>
        <source>A rule has closed the connection to %1.</source>
        <translation>Eine Regel hat die Verbindung zu %1 geschlossen.</translation>
    </message>
    <message>
        <source>What this client sends from &amp;now on…</source>
        <translation>Was dieser Client ab &amp;jetzt sendet…</translation>
    </message>
    <message>
        <source>What a&amp;ll clients send from now on…</source>
        <translation>Was a&amp;lle Clients ab jetzt senden…</translation>
    </message>
</context>
<context>
    <name>workbench::TrafficModel</name>
    <message>
        <source>end of stream: the peer has finished sending</source>
        <translation>Ende des Datenstroms: Die Gegenstelle sendet nichts mehr</translation>
    </message>
    <message>
        <source>half-closed: this side has finished sending</source>
        <translation>halb geschlossen: Diese Seite sendet nichts mehr</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>reset: the peer aborted the connection</source>
        <translation>zurückgesetzt: Die Gegenstelle hat die Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>1 older row was dropped from memory.</source>
        <translation>1 ältere Zeile wurde aus dem Speicher entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older rows were dropped from memory.</source>
        <translation>
            <numerusform>%Ln ältere Zeile wurde aus dem Speicher entfernt.</numerusform>
            <numerusform>%Ln ältere Zeilen wurden aus dem Speicher entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>an empty datagram, not an end</source>
        <translation>ein leeres Datagramm, kein Ende</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>no bytes: the peer does not notice this</source>
        <translation>keine Bytes: Die Gegenstelle merkt davon nichts</translation>
    </message>
    <message>
        <source>aborted: this side has reset the connection</source>
        <translation>abgebrochen: Diese Seite hat die Verbindung zurückgesetzt</translation>
    </message>
    <message>
        <source>From / to</source>
        <translation>Von / an</translation>
    </message>
    <message>
        <source>Came to</source>
        <translation>Kam an</translation>
    </message>
    <message>
        <source>1 datagram lost here: the receive buffer was full.</source>
        <translation>Hier ging 1 Datagramm verloren: der Empfangspuffer war voll.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln datagrams lost here: the receive buffer was full.</source>
        <translation>
            <numerusform>Hier ging %Ln Datagramm verloren: der Empfangspuffer war voll.</numerusform>
            <numerusform>Hier gingen %Ln Datagramme verloren: der Empfangspuffer war voll.</numerusform>
        </translation>
    </message>
    <message>
        <source>this error is reported once</source>
        <translation>dieser Fehler wird einmal gemeldet</translation>
    </message>
    <message>
        <source>by rule to %1</source>
        <translation>nach Regel an %1</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>nach Regel</translation>
    </message>
    <message>
        <source>not kept here, too much came at once; the call log has the calls</source>
        <translation>hier nicht behalten, zu viel kam auf einmal; das Protokoll hat die Aufrufe</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>unfertig</translation>
    </message>
</context>
<context>
    <name>workbench::TrafficReading</name>
    <message>
        <source>By line</source>
        <translation>Nach Zeile</translation>
    </message>
    <message>
        <source>By delimiter</source>
        <translation>Nach Trennzeichen</translation>
    </message>
    <message>
        <source>By length</source>
        <translation>Nach Länge</translation>
    </message>
    <message>
        <source>By length field</source>
        <translation>Nach Längenfeld</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Te&amp;xt is</source>
        <translation>Te&amp;xt ist</translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation>Kodierung des Textes</translation>
    </message>
    <message>
        <source>How bytes become characters. The bytes stay as they are.</source>
        <translation>Wie aus Bytes Zeichen werden. Die Bytes bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>as the payload: %1</source>
        <translation>wie die Nutzdaten: %1</translation>
    </message>
    <message>
        <source>Close encoding</source>
        <translation>Kodierung schließen</translation>
    </message>
    <message>
        <source>Close split</source>
        <translation>Teilen schließen</translation>
    </message>
</context>
<context>
    <name>workbench::TrafficTable</name>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;escapes</source>
        <translation>Mit &amp;Escapes kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;hex</source>
        <translation>Als &amp;Hex kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;C array</source>
        <translation>Als &amp;C-Array kopieren</translation>
    </message>
    <message>
        <source>Show &amp;one line</source>
        <translation>&amp;Eine Zeile zeigen</translation>
    </message>
    <message>
        <source>Show &amp;all lines</source>
        <translation>&amp;Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show c&amp;all #%1</source>
        <translation>Auf&amp;ruf #%1 zeigen</translation>
    </message>
    <message>
        <source>&amp;Save to library</source>
        <translation>In Bibliothek &amp;speichern</translation>
    </message>
</context>
<context>
    <name>workbench::TrafficView</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>&amp;Received bytes…</source>
        <translation>&amp;Empfangene Bytes…</translation>
    </message>
    <message>
        <source>&amp;Sent bytes…</source>
        <translation>&amp;Gesendete Bytes…</translation>
    </message>
    <message>
        <source>&amp;All rows as text…</source>
        <translation>&amp;Alle Zeilen als Text…</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 ist nicht beschreibbar: %2.</translation>
    </message>
    <message>
        <source>%1 is not whole: %2 and %3 were no longer in memory.</source>
        <translation>%1 ist nicht vollständig: %2 und %3 waren nicht mehr im Speicher.</translation>
    </message>
    <message>
        <source>1 older row</source>
        <translation>1 ältere Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older rows</source>
        <translation>
            <numerusform>%Ln ältere Zeile</numerusform>
            <numerusform>%Ln ältere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button, its meaning</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>sucht…</translation>
    </message>
    <message>
        <source>The conversation is still being split: save it in a moment.</source>
        <translation>Der Verlauf wird noch aufgeteilt: gleich noch einmal speichern.</translation>
    </message>
    <message>
        <source>%1 was left as it was.</source>
        <translation>%1 blieb, wie es war.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are too many for that: save them to a file.</source>
        <translation>
            <numerusform>%Ln Zeile ist dafür zu viel: in eine Datei speichern.</numerusform>
            <numerusform>%Ln Zeilen sind dafür zu viele: in eine Datei speichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>Another file is being saved: wait until it is, or cancel it.</source>
        <translation>Eine andere Datei wird gerade gespeichert: das abwarten oder abbrechen.</translation>
    </message>
    <message>
        <source>Cancel saving</source>
        <translation>Speichern abbrechen</translation>
    </message>
</context>
<context>
    <name>workbench::TrafficWords</name>
    <message>
        <source>closed; %1 bytes were not sent</source>
        <translation>geschlossen; %1 Bytes wurden nicht gesendet</translation>
    </message>
    <message>
        <source>%1 bytes not sent: there is no connection</source>
        <translation>%1 Bytes nicht gesendet: Es gibt keine Verbindung</translation>
    </message>
    <message>
        <source>%1 bytes not sent</source>
        <translation>%1 Bytes nicht gesendet</translation>
    </message>
    <message>
        <source>%1 rows are not shown here, too much came at once; the call log has them</source>
        <translation>%1 Zeilen werden hier nicht gezeigt, es kam zu viel auf einmal; das Aufrufprotokoll enthält sie</translation>
    </message>
    <message>
        <source>step by step from here on: the connection stays there</source>
        <translation>ab hier Schritt für Schritt: Die Verbindung bleibt dort</translation>
    </message>
    <message>
        <source>step by step until here: the call log has what was sent and received</source>
        <translation>bis hier Schritt für Schritt: was gesendet und empfangen wurde, steht im Aufrufprotokoll</translation>
    </message>
    <message>
        <source>closed, as a rule or a sequence says</source>
        <translation>geschlossen, wie eine Regel oder Folge es sagt</translation>
    </message>
</context>
<context>
    <name>workbench::UdpReceiverTab</name>
    <message>
        <source>Receive on</source>
        <translation>Empfangen auf</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>read up to</source>
        <translation>lesen bis</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Room given to each read, in bytes; what is longer is cut</source>
        <translation>Platz je Lesen, in Bytes; Längeres wird abgeschnitten</translation>
    </message>
    <message>
        <source>Reuse address</source>
        <translation>Adresse wiederverwenden</translation>
    </message>
    <message>
        <source>SO_REUSEADDR: several sockets may share the port, as for a group</source>
        <translation>SO_REUSEADDR: Mehrere Sockets dürfen sich den Port teilen, etwa für eine Gruppe</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Echo</translation>
    </message>
    <message>
        <source>Send every datagram back to its sender</source>
        <translation>Jedes Datagramm an seinen Sender zurücksenden</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Receiving on %1.</source>
        <translation>Empfängt auf %1.</translation>
    </message>
    <message>
        <source>No longer receiving.</source>
        <translation>Empfängt nicht mehr.</translation>
    </message>
    <message>
        <source>The datagram was cut: it had %1, the read had room for %2.</source>
        <translation>Das Datagramm wurde abgeschnitten: Es hatte %1, Platz war für %2.</translation>
    </message>
    <message>
        <source>The datagram was cut: the read had room for %1.</source>
        <translation>Das Datagramm wurde abgeschnitten: Platz war für %1.</translation>
    </message>
    <message>
        <source>%1 has sent %2.</source>
        <translation>%1 hat %2 gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n datagram(s) were dropped by the system. A larger receive buffer helps.</source>
        <translation>
            <numerusform>%n Datagramm hat das System verworfen. Ein größerer Empfangspuffer hilft.</numerusform>
            <numerusform>%n Datagramme hat das System verworfen. Ein größerer Empfangspuffer hilft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent %1 to %2.</source>
        <translation>%1 an %2 gesendet.</translation>
    </message>
    <message>
        <source>Member of %1.</source>
        <translation>Mitglied von %1.</translation>
    </message>
    <message>
        <source>No longer member of %1.</source>
        <translation>Nicht mehr Mitglied von %1.</translation>
    </message>
    <message>
        <source>no sender yet</source>
        <translation>noch kein Sender</translation>
    </message>
    <message>
        <source>Stop receiving</source>
        <translation>Empfang beenden</translation>
    </message>
    <message>
        <source>Start receiving</source>
        <translation>Empfang starten</translation>
    </message>
    <message>
        <source>Close the socket (Shift+F5)</source>
        <translation>Den Socket schließen (Umschalt+F5)</translation>
    </message>
    <message>
        <source>socket, bind (F5)</source>
        <translation>socket, bind (F5)</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>gebunden</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>nicht offen</translation>
    </message>
    <message>
        <source>Nothing received yet.</source>
        <translation>Noch nichts empfangen.</translation>
    </message>
    <message>
        <source>Start receiving, then send something here.</source>
        <translation>Empfang starten, dann etwas hierher senden.</translation>
    </message>
    <message>
        <source>Send something to %1.</source>
        <translation>Etwas an %1 senden.</translation>
    </message>
    <message>
        <source>Send something to port %1.</source>
        <translation>Etwas an Port %1 senden.</translation>
    </message>
    <message>
        <source>Nobody to reply to yet.</source>
        <translation>Noch niemand, dem geantwortet werden kann.</translation>
    </message>
    <message>
        <source>What is received from &amp;now on…</source>
        <translation>Was ab &amp;jetzt empfangen wird…</translation>
    </message>
</context>
<context>
    <name>workbench::UdpSenderTab</name>
    <message>
        <source>Send to</source>
        <translation>Senden an</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>from port</source>
        <translation>von Port</translation>
    </message>
    <message>
        <source>The local port; 0 lets the system choose at the first send</source>
        <translation>Der lokale Port; bei 0 wählt das System beim ersten Senden</translation>
    </message>
    <message>
        <source>connect()</source>
        <translation>connect()</translation>
    </message>
    <message>
        <source>Connect the socket: only this peer&apos;s datagrams come in, and the system tells when nobody listens there</source>
        <translation>Den Socket verbinden: Nur Datagramme dieser Gegenstelle kommen an, und das System meldet, wenn dort niemand lauscht</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>Broadcast</translation>
    </message>
    <message>
        <source>SO_BROADCAST: sending to a broadcast address is allowed</source>
        <translation>SO_BROADCAST: Senden an eine Broadcast-Adresse ist erlaubt</translation>
    </message>
    <message>
        <source>Set TTL</source>
        <translation>TTL setzen</translation>
    </message>
    <message>
        <source>How many routers may pass the datagram on; else as the system has it</source>
        <translation>Wie viele Router das Datagramm weiterreichen dürfen; sonst wie vom System vorgegeben</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Nothing sent or received yet.</source>
        <translation>Noch nichts gesendet oder empfangen.</translation>
    </message>
    <message>
        <source>Write something below and send it. Answers appear here too.</source>
        <translation>Unten etwas schreiben und senden. Auch Antworten erscheinen hier.</translation>
    </message>
    <message>
        <source>The socket is open.</source>
        <translation>Der Socket ist offen.</translation>
    </message>
    <message>
        <source>The socket is open, connected to %1.</source>
        <translation>Der Socket ist offen, verbunden mit %1.</translation>
    </message>
    <message>
        <source>The socket is closed.</source>
        <translation>Der Socket ist geschlossen.</translation>
    </message>
    <message>
        <source>Looking up %1.</source>
        <translation>%1 wird aufgelöst.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 ist %2.</translation>
    </message>
    <message>
        <source>%1 has answered.</source>
        <translation>%1 hat geantwortet.</translation>
    </message>
    <message>
        <source>Sent %1 to %2.</source>
        <translation>%1 an %2 gesendet.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Wait no longer for the name&apos;s address (Esc)</source>
        <translation>Nicht länger auf die Adresse des Namens warten (Esc)</translation>
    </message>
    <message>
        <source>Close the socket (Shift+F5)</source>
        <translation>Den Socket schließen (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Make the socket now (F5); Send makes it too</source>
        <translation>Den Socket jetzt öffnen (F5); Senden öffnet ihn auch</translation>
    </message>
    <message>
        <source>looking up</source>
        <translation>wird aufgelöst</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>nicht offen</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>Allow broadcast and send again</source>
        <translation>Broadcast erlauben und nochmals senden</translation>
    </message>
    <message>
        <source>The datagram that came back: #%1</source>
        <translation>Das Datagramm, das zurückkam: #%1</translation>
    </message>
</context>
<context>
    <name>workbench::WindowDocks</name>
    <message>
        <source>Call log</source>
        <translation>Aufrufprotokoll</translation>
    </message>
    <message>
        <source>Show or hide the call log</source>
        <translation>Aufrufprotokoll zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Sockets</translation>
    </message>
    <message>
        <source>Show or hide all sockets and what the kernel says of them</source>
        <translation>Alle Sockets, und was der Kernel von ihnen sagt, zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Show or hide counts, failures and rates of all calls</source>
        <translation>Anzahl, Fehler und Raten aller Aufrufe ein- oder ausblenden</translation>
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
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Show or hide a socket: its state and its options</source>
        <translation>Einen Socket zeigen oder verbergen: seinen Zustand und seine Optionen</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fehlerregeln</translation>
    </message>
    <message>
        <source>Show or hide the rules by which results of calls are injected</source>
        <translation>Die Regeln zeigen oder verbergen, nach denen Ergebnisse injiziert werden</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Show or hide the saved payloads</source>
        <translation>Die gespeicherten Nutzdaten zeigen oder verbergen</translation>
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
        <translation>Wieder&amp;herstellen</translation>
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
    <message>
        <source>&amp;Open call log…</source>
        <translation>Aufrufprotokoll ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Explore: sockets above the log, a socket at the right</source>
        <translation>&amp;Erkunden: Sockets über dem Protokoll, ein Socket rechts</translation>
    </message>
</context>
<context>
    <name>workbench::WindowSession</name>
    <message numerus="yes">
        <source>Log %Ln call(s), %1 of %2</source>
        <translation>
            <numerusform>Protokoll: %Ln Aufruf, %1 von %2</numerusform>
            <numerusform>Protokoll: %Ln Aufrufe, %1 von %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Call #%1 is no longer in memory.</source>
        <translation>Aufruf #%1 ist nicht mehr im Speicher.</translation>
    </message>
    <message>
        <source>The demo has driven all five tabs. The connection is still open: go on by hand.</source>
        <translation>Die Vorführung hat alle fünf Reiter bedient. Die Verbindung ist noch offen: von Hand weitermachen.</translation>
    </message>
    <message>
        <source>The demo stopped: it could not %1.</source>
        <translation>Die Vorführung hielt an. Nicht gelungen ist: %1.</translation>
    </message>
    <message>
        <source>The log shows no call of that time.</source>
        <translation>Das Protokoll zeigt keinen Aufruf aus dieser Zeit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) of that time selected.</source>
        <translation>
            <numerusform>%Ln Aufruf aus dieser Zeit gewählt.</numerusform>
            <numerusform>%Ln Aufrufe aus dieser Zeit gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a call log</source>
        <translation>Ein Aufrufprotokoll öffnen</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl);;All files (*)</source>
        <translation>JSON Lines (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Log empty, up to %1</source>
        <translation>Protokoll leer, bis %1</translation>
    </message>
</context>
<context>
    <name>workbench::WorkspaceDesk</name>
    <message>
        <source>New &amp;workspace</source>
        <translation>Neuer &amp;Arbeitsbereich</translation>
    </message>
    <message>
        <source>New from te&amp;mplate</source>
        <translation>Neu aus &amp;Vorlage</translation>
    </message>
    <message>
        <source>Open works&amp;pace…</source>
        <translation>A&amp;rbeitsbereich öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save workspace</source>
        <translation>Arbeitsbereich s&amp;peichern</translation>
    </message>
    <message>
        <source>Save workspace &amp;as…</source>
        <translation>Arbeitsbereich speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save as temp&amp;late…</source>
        <translation>A&amp;ls Vorlage speichern…</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Workspaces (*.json);;All files (*)</source>
        <translation>Arbeitsbereiche (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1 is no workspace, or is damaged.</source>
        <translation>%1 ist kein Arbeitsbereich oder ist beschädigt.</translation>
    </message>
    <message numerus="yes">
        <source>Open %1 and close %Ln socket(s)?</source>
        <translation>
            <numerusform>%1 öffnen und %Ln Socket schließen?</numerusform>
            <numerusform>%1 öffnen und %Ln Sockets schließen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace has fewer tabs: those that are too many are closed.</source>
        <translation>Der Arbeitsbereich hat weniger Reiter: die überzähligen werden geschlossen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 was written by a newer version: it opens read-only. Save as… makes a copy of what this version knows.</source>
        <translation>%1 stammt von einer neueren Version und wird nur zum Lesen geöffnet. „Speichern unter…“ macht eine Kopie dessen, was diese Version kennt.</translation>
    </message>
    <message>
        <source>%1 is open, but for what could not be read: %2.</source>
        <translation>%1 ist offen, bis auf das, was nicht lesbar war: %2.</translation>
    </message>
    <message>
        <source>%1 is open.</source>
        <translation>%1 ist offen.</translation>
    </message>
    <message>
        <source>It stays as it is. Beside it is what it was before it was saved the last time, on %1.</source>
        <translation>Die Datei bleibt, wie sie ist. Daneben steht, was sie vor dem letzten Speichern am %1 war.</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
    <message>
        <source>The program had ended without being closed: what was in the window is here again.</source>
        <translation>Das Programm war unerwartet zu Ende gegangen: Was im Fenster war, ist wieder da.</translation>
    </message>
    <message>
        <source>this workspace</source>
        <translation>diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>Save the changes to %1 first?</source>
        <translation>Die Änderungen an %1 zuerst speichern?</translation>
    </message>
    <message>
        <source>workspace</source>
        <comment>a file&apos;s name</comment>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation>Arbeitsbereich speichern</translation>
    </message>
    <message>
        <source>Workspaces (*.json)</source>
        <translation>Arbeitsbereiche (*.json)</translation>
    </message>
    <message>
        <source>%1 was not saved: %2.</source>
        <translation>%1 wurde nicht gespeichert: %2.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>template</source>
        <comment>a file&apos;s name</comment>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>%1 is a template now.</source>
        <translation>%1 ist jetzt eine Vorlage.</translation>
    </message>
    <message>
        <source>No template yet</source>
        <translation>Noch keine Vorlage</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keiner</translation>
    </message>
    <message>
        <source>Socket Workbench</source>
        <translation>Socket Workbench</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (nur lesbar)</translation>
    </message>
</context>
<context>
    <name>workbench::WorkspaceFileWords</name>
    <message>
        <source>it is larger than 64 MiB</source>
        <translation>sie ist größer als 64 MiB</translation>
    </message>
</context>
</TS>
