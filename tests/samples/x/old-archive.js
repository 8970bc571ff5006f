Grailbird.data.tweets_2016_11 = 
 [ {
  "source" : "\u003Ca href=\"http:\/\/twitter.com\" rel=\"nofollow\"\u003ETwitter Web Client\u003C\/a\u003E",
  "entities" : { "user_mentions" : [ ], "media" : [ ], "hashtags" : [ { "text" : "Farol16", "indices" : [ 20, 28 ] } ], "urls" : [ ] },
  "geo" : { },
  "id_str" : "796167543240884224",
  "text" : "Soup at eight, quay #Farol16",
  "id" : 796167543240884224,
  "created_at" : "2016-11-09 01:49:35 +0000",
  "user" : { "name" : "Ana", "screen_name" : "ana", "protected" : false, "id_str" : "5", "profile_image_url_https" : "https:\/\/pbs.example\/a.jpg", "id" : 5, "verified" : false }
} ]
