package io.debrief.ingest.generic;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names under which tools say what every tool has to say, bare and in the order in which they are believed. */
final class Vocabulary {

    static final List<String> TITLES = List.of(
            "title",
            "alerttitle",
            "eventtitle",
            "problemtitle",
            "issuetitle",
            "incidenttitle",
            "messagetitle",
            "subject",
            "headline",
            "summary",
            "alertsummary",
            "eventsummary",
            "summarymessage");

    static final List<String> MESSAGES = List.of("message", "msg");

    static final List<String> NAMES = List.of(
            "alertname",
            "alarmname",
            "rulename",
            "alertrule",
            "alertrulename",
            "checkname",
            "monitorname",
            "monitorfriendlyname",
            "policyname",
            "conditionname",
            "searchname",
            "detectorname",
            "detector",
            "triggername",
            "incidentname",
            "problemname",
            "poolname",
            "servicedescription",
            "displayname",
            "name",
            "runmessage",
            "commitmessage");

    static final List<String> TEXTS = List.of(
            "description",
            "alertdescription",
            "longdescription",
            "details",
            "detail",
            "alertdetails",
            "message",
            "msg",
            "messagebody",
            "eventmessage",
            "body",
            "text",
            "content",
            "comment",
            "note",
            "reason",
            "newstatereason",
            "incidentreason",
            "cause",
            "error",
            "errormessage",
            "output",
            "triggerdescription",
            "summary");

    static final List<String> WHAT = List.of(
            "event",
            "eventname",
            "eventtype",
            "detailtype",
            "alerttype",
            "operation",
            "action",
            "titleverb",
            "type",
            "kind",
            "category",
            "trigger");

    static final List<String> WHAT_OR_LEVEL = Stream.concat(WHAT.stream(), Stream.of("level", "newlevel", "alertlevel"))
            .toList();

    static final List<String> STATES = List.of(
            "status",
            "state",
            "newstate",
            "newstatus",
            "currentstate",
            "currentstatus",
            "newstatevalue",
            "newhealth",
            "alertstatus",
            "alertstate",
            "incidentstatus",
            "issuestatus",
            "problemstate",
            "monitorstatus",
            "checkstatus",
            "runstatus",
            "monitorcondition",
            "alerttransition",
            "transition",
            "eventstatus",
            "statusextended",
            "currentalertphase",
            "phase",
            "conclusion",
            "outcome",
            "health",
            "servicestate",
            "hoststate",
            "alertaction",
            "alerttypefriendlyname",
            "actiongroup");

    static final List<String> SEVERITIES = List.of(
            "severity",
            "severitylevel",
            "alertseverity",
            "problemseverity",
            "priority",
            "importance",
            "importancelevel",
            "criticality",
            "urgency",
            "level",
            "loglevel",
            "alertlevel",
            "triggertype",
            "impact",
            "status",
            "state");

    static final List<String> SERVICES =
            List.of("service", "servicename", "app", "appname", "application", "applicationname", "component");

    static final List<String> RESOLVED_TIMES = List.of(
            "resolvedat",
            "resolvedon",
            "resolvetime",
            "resolveddatetime",
            "recoveredat",
            "recoverytime",
            "closedat",
            "closedon",
            "closetime",
            "endedat",
            "endsat",
            "endtime",
            "enddate",
            "dateend",
            "dateclosed",
            "stoppedat",
            "finishedat",
            "completedat",
            "end");

    static final List<String> EVENT_TIMES = List.of(
            "occurredat",
            "occurredon",
            "occurred",
            "happenedat",
            "eventtime",
            "eventtimestamp",
            "eventdate",
            "statechangetime",
            "statechangedat",
            "statechangedtimestamp",
            "statechangedutctime",
            "statuschangedat",
            "changedat",
            "alertdatetime",
            "alerttime",
            "triggeredat",
            "triggertime",
            "triggeredon",
            "issuedat",
            "timestamp",
            "datetime",
            "time",
            "date",
            "ts",
            "timestampms",
            "unixtime",
            "longdatetime",
            "shortdatetime");

    static final List<String> STARTS = List.of(
            "firedat",
            "fireddatetime",
            "firedtime",
            "activatedat",
            "openedat",
            "opened",
            "detectedat",
            "declaredat",
            "startedat",
            "startsat",
            "starttime",
            "startdate",
            "datestart",
            "started",
            "begin",
            "begintime");

    static final List<String> LATER_TIMES = List.of(
            "updatedat",
            "lastupdated",
            "lastupdatedat",
            "updatedon",
            "updated",
            "modifiedat",
            "lastmodified",
            "lastoccurrencetimestamp",
            "lastseen",
            "lastreceived");

    static final List<String> CREATIONS = List.of(
            "createdat", "createdon", "creationtime", "created", "datecreated", "start", "pushedat", "firstseen");

    static final List<String> IDS = List.of(
            "eventid",
            "deliveryid",
            "notificationid",
            "messageid",
            "incidentid",
            "issueid",
            "problemid",
            "alertid",
            "id",
            "uuid",
            "uid",
            "guid",
            "fingerprint",
            "dedupkey",
            "deduplicationkey",
            "alertkey",
            "incidentkey",
            "monitorid",
            "checkid",
            "triggerid",
            "alarmid",
            "ruleid",
            "alertruleid",
            "conditionid",
            "policyid",
            "detectorid",
            "poolid",
            "resultid",
            "jobid",
            "runid",
            "buildid",
            "deployid",
            "deploymentid",
            "workflowid",
            "pipelineid",
            "releaseid",
            "correlationid",
            "key",
            "sid",
            "pid",
            "hash");

    /** Anything else that ends like an id and is not somebody's or something else's. */
    static final Pattern ANY_ID = Pattern.compile(
            "(?!(account|org|organi[sz]ation|space|user|tenant|project|subscription|team|customer|app|application|client|owner"
                    + "|workspace|integration|trace|span|request|session|dashboard|panel|datasource|zone|region|channel|member"
                    + "|valid|invalid|paid|folder|group).*)[a-z0-9]{1,40}id");

    static final List<String> TEST_FLAGS = List.of("test", "istest", "testmode", "isexample");

    static final List<String> PEOPLE = List.of(
            "actor", "user", "sender", "author", "member", "initiator", "pusher", "triggeredby", "createdby", "by");

    private Vocabulary() {}
}
